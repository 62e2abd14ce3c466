import { defineConfig } from 'vitest/config'

/** Suites that install, start or drive other programs with the built plugin. */
const built = ['test/{bundle,package,engines,editor,readme}.test.ts']

export default defineConfig({
  test: {
    reporters: ['default', './test/support/closing-counts.ts'],
    projects: [
      {
        test: {
          name: 'source',
          include: ['test/**/*.test.ts', 'examples/**/*.test.{js,ts}'],
          exclude: built,
          setupFiles: ['test/support/setup.ts'],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'built',
          include: built,
          testTimeout: 120_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
})
