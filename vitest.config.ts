import { defineConfig } from 'vitest/config'

/** Tests that put something else in the place of a module. Whatever they did would stay for the next file in the same process. */
const APART = ['test/files/faults.test.ts', 'test/cli/migrate.test.ts']

export default defineConfig({
  test: {
    globalSetup: ['test/support/compiled-validators.ts', 'test/support/built-program.ts'],
    disableConsoleIntercept: true,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    setupFiles: ['test/support/law-seed.ts'],
    unstubEnvs: true,
    restoreMocks: true,
    reporters: ['default', ['json', { outputFile: '.tmp/vitest.json' }]],
    // Reading the sources anew for each file took a third of the time.
    projects: [
      { extends: true, test: { name: 'together', isolate: true, include: ['test/**/*.test.ts'], exclude: APART } },
      { extends: true, test: { name: 'apart', include: APART } },
    ],
  },
})
