import { basename, resolve } from 'node:path'
import { Args, Flags } from '@oclif/core'
import { UserError } from '../../model/user-error.ts'
import { BaseCommand } from '../base-command.ts'
import { loadFinished } from '../load/load-finished.ts'
import { calibrationTable } from '../print/calibration-table.ts'
import { requireNewPack, writePack } from '../save/write-pack.ts'
import { type CalibratedGroup, calibrate, factorsOf } from '../../tracking/calibration/calibrate.ts'

export default class Calibrate extends BaseCommand {
  static override summary = 'Propose factors for estimates from what projects really took.'
  static override description = 'Holds what finished engagements really took against what the packs had estimated, by activity, step and budget category. With --output the factors become a pack of your own; name it in the profile after crm-core, and plan multiplies its estimates by them. The packs that ship are never changed.'
  static override examples = ['<%= config.bin %> calibrate acme harbour northwind', '<%= config.bin %> calibrate acme harbour northwind --output our-estimates']
  static override strict = false
  static override args = { dirs: Args.string({ required: true, description: 'Engagement folders of projects that are over.' }) }
  static override flags = { output: Flags.string({ description: 'Folder of the new pack; it must not be there yet.' }) }

  async run(): Promise<{ groups: CalibratedGroup[]; files: string[] }> {
    const { argv, flags } = await this.parse(Calibrate)
    const say = this.speak(this.languageOf(flags.lang))
    if (flags.output !== undefined) requireNewPack(flags.output)
    const names = new Map((argv as string[]).map((dir) => [resolve(dir), dir]))
    const loaded = []
    for (const dir of names.values()) loaded.push(await loadFinished(dir, flags.lang, this.todayOf(flags.today)))
    const rule = loaded[0]?.knowledge.review.calibration
    if (!rule) throw new UserError('noCalibrationRule', {}, 1)
    const groups = calibrate(loaded, rule)
    const factors = factorsOf(groups)
    this.log(calibrationTable(groups, say))
    this.tell(say('review.calibration.formula', { needed: rule.engagementsNeeded, shrinkage: rule.shrinkage, lowest: rule.lowest, highest: rule.highest }))
    if (factors.length === 0) this.tell(say('review.calibration.nothing', { needed: rule.engagementsNeeded, given: loaded.length }))
    const files = flags.output === undefined || factors.length === 0 ? [] : await writePack(flags.output, factors, loaded.map(({ name }) => name), say)
    if (flags.output !== undefined && files.length > 0) this.tell(say('review.calibration.written', { folder: flags.output, name: basename(resolve(flags.output)), count: factors.length }))
    return { groups, files }
  }
}
