import { defineConfig } from 'vite'
import { ascii } from './tools/ascii.ts'
import { oxlintPresets } from './tools/oxlint-presets.ts'
import { thirdPartyLicences } from './tools/third-party-licences.ts'
import { types } from './tools/types/emit.ts'

// One ES module with everything but Node's own modules in it.
export default defineConfig({
  plugins: [
    ascii(),
    types('src/index.ts', 'src/rule-options.ts', 'src/shared-settings.ts', 'src/augment.d.cts'),
    thirdPartyLicences('THIRD-PARTY-LICENSES.txt'),
    oxlintPresets('oxlint'),
  ],
  build: {
    ssr: 'src/index.ts',
    outDir: 'dist',
    target: 'node20.19',
    // Engines read a shorter text faster, which is most of what the import costs.
    minify: true,
    // Names the files and lines of stack traces; their text is in the repository.
    sourcemap: true,
    rolldownOptions: { output: { entryFileNames: 'index.js', sourcemapExcludeSources: true } },
  },
  ssr: { noExternal: true },
})
