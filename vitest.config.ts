import { defineConfig } from 'vitest/config'

/** Suites that install, start or drive other programs with the built plugin. */
const built = ['test/{package,engines,editor,oxlint,readme}.test.ts']

/** The suite that opens the built site in a browser. */
const site = ['test/site/site.test.ts']

/** Suites that measure, and run when no other does. */
const measured = ['test/{bundle,growth}.test.ts']

// The limits are ten times and more of what the slowest test takes on an idle machine: they end what hangs, and measure nothing.
export default defineConfig({
  test: {
    reporters: ['default', './test/support/closing-counts.ts'],
    projects: [
      {
        test: {
          name: 'source',
          include: ['test/**/*.test.ts', 'examples/**/*.test.{js,ts}'],
          exclude: [...built, ...site, ...measured],
          setupFiles: ['test/support/setup.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'built',
          include: built,
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
      {
        test: { name: 'site', include: site, testTimeout: 120_000, hookTimeout: 120_000 },
      },
      {
        test: {
          name: 'measured',
          include: measured,
          maxWorkers: 1,
          testTimeout: 600_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
