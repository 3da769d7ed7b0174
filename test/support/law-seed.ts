// Laws try the same values in every run, so that a check of somebody's change fails by that change alone. SEED takes another number, or `random` (npm run laws).
import fc from 'fast-check'

const given = process.env['SEED']
fc.configureGlobal({ seed: given === 'random' ? Date.now() : Number(given ?? 20_261_122) })
