import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'

interface Manifest {
  readonly name?: string
  readonly version?: string
  readonly license?: string
}

/** Writes the licence of every package of which code is in the bundle; a package without one stops the build. */
export function thirdPartyLicences(fileName: string): Plugin {
  return {
    name: 'third-party-licences',
    apply: 'build',
    generateBundle(_, output) {
      const folders = new Set<string>()
      for (const chunk of Object.values(output)) {
        if (chunk.type !== 'chunk') continue
        for (const [id, { renderedLength }] of Object.entries(chunk.modules)) {
          const folder = renderedLength > 0 ? packageFolder(id) : undefined
          if (folder !== undefined) folders.add(folder)
        }
      }
      const licences = [...folders].sort().map((folder) => licenceOf(folder) ?? this.error(`${folder} has no licence`))
      this.emitFile({
        type: 'asset',
        fileName,
        source: `${[heading, ...licences].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`,
      })
    },
  }
}

const heading = 'The bundle contains code of the packages below, under their licences.'

/** The folder in `node_modules` of the package that a module is part of. */
function packageFolder(id: string): string | undefined {
  if (!id.includes('/node_modules/')) return undefined
  for (let folder = dirname(id); !folder.endsWith('/node_modules'); folder = dirname(folder)) {
    if (readManifest(folder)?.version !== undefined) return folder
  }
  return undefined
}

function licenceOf(folder: string): string | undefined {
  const { name, version, license } = readManifest(folder) ?? {}
  const text = licenceText(folder)
  return text && `${name} ${version} (${license})\n\n${text.trim()}`
}

/** The licence in a file of its own, or else in the section of the README that has it. */
function licenceText(folder: string): string | undefined {
  const files = readdirSync(folder)
  const own = files.find((entry) => /^licen[cs]e(\.\w+)?$/i.test(entry))
  if (own !== undefined) return readFileSync(join(folder, own), 'utf8')
  const readme = files.find((entry) => /^readme\.md$/i.test(entry))
  const [, section] =
    (readme && /^#+ licen[cs]e\s*$([\s\S]*?)(?=^#|$(?![\s\S]))/im.exec(readFileSync(join(folder, readme), 'utf8'))) ||
    []
  return section
}

function readManifest(folder: string): Manifest | undefined {
  const path = join(folder, 'package.json')
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Manifest) : undefined
}
