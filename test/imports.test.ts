import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import ts from 'typescript'
import { expect, it } from 'vitest'

const files = ['src', 'rules'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => join(folder, path)),
)

/** What a file imports of ours, types included. */
function importsOf(file: string): readonly string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(file, 'utf8'))
  return importedFiles
    .filter(({ fileName }) => fileName.startsWith('.'))
    .map(({ fileName }) => join(file, '..', fileName))
}

/** The folders of `src/`, each with those that its files import from. */
function foldersOf(): Readonly<Record<string, readonly string[]>> {
  const graph = new Map<string, Set<string>>()
  for (const file of files.filter((name) => name.startsWith('src'))) {
    const folder = dirname(file)
    const imported = graph.get(folder) ?? new Set<string>()
    graph.set(folder, imported)
    for (const other of importsOf(file)) if (dirname(other) !== folder) imported.add(dirname(other))
  }
  const shown = (folder: string) => folder.replaceAll('\\', '/').replace(/^src\/?/, '') || 'src'
  return Object.fromEntries(
    [...graph].map(([folder, imported]) => [shown(folder), [...imported].map(shown).toSorted()] as const).toSorted(),
  )
}

it('folders import from these', () => {
  expect(foldersOf()).toMatchInlineSnapshot(`
    {
      "analysis": [
        "analysis/declared",
        "analysis/effects",
        "analysis/flow",
        "analysis/identify",
        "analysis/model",
        "analysis/modules",
        "analysis/named-codes",
        "analysis/received",
        "analysis/scan",
        "analysis/thrown",
        "constants",
        "frameworks",
        "project",
      ],
      "analysis/declared": [
        "analysis/effects",
        "analysis/identify",
        "analysis/model",
        "analysis/scan",
        "analysis/values",
        "ast",
        "domain",
        "frameworks",
        "registry",
      ],
      "analysis/effects": [
        "analysis/identify",
        "analysis/model",
        "analysis/scan",
        "analysis/values",
        "ast",
        "frameworks",
        "project",
        "registry",
      ],
      "analysis/flow": [
        "analysis/effects",
        "analysis/flow/interpreter",
        "analysis/flow/state",
        "analysis/flow/uses",
        "analysis/identify",
        "analysis/model",
        "analysis/scan",
        "analysis/values",
        "ast",
        "domain",
        "frameworks",
      ],
      "analysis/flow/interpreter": [
        "analysis/flow/state",
        "analysis/flow/uses",
        "analysis/identify",
        "analysis/model",
        "analysis/scan",
        "analysis/values",
        "ast",
        "domain",
        "frameworks",
      ],
      "analysis/flow/state": [
        "analysis/model",
        "analysis/values",
        "ast",
        "domain",
        "frameworks",
      ],
      "analysis/flow/uses": [
        "analysis/effects",
        "analysis/flow/state",
        "analysis/identify",
        "analysis/model",
        "analysis/scan",
        "analysis/values",
        "ast",
      ],
      "analysis/identify": [
        "analysis/model",
        "analysis/scan",
        "analysis/values",
        "ast",
        "domain",
        "frameworks",
        "project",
        "src",
      ],
      "analysis/model": [
        "ast",
        "constants",
        "domain",
        "frameworks",
        "project",
      ],
      "analysis/modules": [
        "analysis/effects",
        "analysis/flow",
        "analysis/identify",
        "analysis/model",
        "analysis/scan",
        "analysis/values",
        "ast",
        "constants",
        "frameworks",
        "project",
        "project/modules",
        "src",
      ],
      "analysis/named-codes": [
        "analysis/identify",
        "analysis/model",
        "analysis/scan",
        "analysis/values",
        "ast",
        "constants",
        "frameworks",
        "registry",
      ],
      "analysis/received": [
        "analysis/identify",
        "analysis/model",
        "analysis/values",
        "ast",
        "domain",
        "frameworks",
        "registry",
        "src",
      ],
      "analysis/scan": [
        "analysis/model",
        "ast",
        "frameworks",
        "project",
        "registry",
        "src",
      ],
      "analysis/thrown": [
        "analysis/effects",
        "analysis/identify",
        "analysis/model",
        "analysis/scan",
        "ast",
        "frameworks",
      ],
      "analysis/values": [
        "analysis/model",
        "analysis/scan",
        "ast",
        "constants",
        "frameworks",
        "registry",
        "src",
      ],
      "ast": [],
      "constants": [
        "registry",
        "src",
      ],
      "domain": [
        "registry",
      ],
      "findings": [
        "analysis",
        "analysis/effects",
        "analysis/flow/state",
        "analysis/identify",
        "analysis/model",
        "analysis/scan",
        "analysis/values",
        "ast",
        "domain",
        "frameworks",
        "project",
        "registry",
      ],
      "fix": [
        "analysis/model",
        "ast",
        "constants",
        "registry",
      ],
      "frameworks": [
        "src",
      ],
      "project": [
        "constants",
        "frameworks",
        "registry",
        "src",
      ],
      "project/modules": [
        "project",
        "src",
      ],
      "registry": [
        "src",
      ],
      "src": [
        "analysis",
        "ast",
        "project",
        "rules",
        "rules/no-magic-code",
      ],
    }
  `)
})

it('no file imports itself by way of others', () => {
  expect(files).toContain(join('src', 'index.ts'))
  const done = new Set<string>()
  const visit = (file: string, trail: readonly string[]): void => {
    if (trail.includes(file)) expect.fail([...trail.slice(trail.indexOf(file)), file].join(' → '))
    if (done.has(file)) return
    for (const imported of importsOf(file)) visit(imported, [...trail, file])
    done.add(file)
  }
  for (const file of files) visit(file, [])
  expect(done.size).toBe(files.length)
})
