import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Linter } from 'eslint'
import type { Plugin } from 'vite'

/** Writes each preset as a file that `.oxlintrc.json` extends, of what the built plugin says. */
export function oxlintPresets(folder: string): Plugin {
  return {
    name: 'oxlint-presets',
    apply: 'build',
    async writeBundle({ dir = '' }) {
      const bundle = `${pathToFileURL(join(dir, 'index.js')).href}?${Date.now()}`
      const { default: plugin } = (await import(bundle)) as { default: { configs: Record<string, Linter.Config> } }
      await mkdir(join(dir, folder), { recursive: true })
      for (const [name, { rules, processor }] of Object.entries(plugin.configs)) {
        if (name.startsWith('legacy-') || processor !== undefined) continue
        const preset = { jsPlugins: ['../index.js'], rules }
        await writeFile(join(dir, folder, `${name}.json`), `${JSON.stringify(preset, undefined, 2)}\n`)
      }
    },
  }
}
