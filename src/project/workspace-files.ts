import { join } from '../platform.ts'
import { readText, remembering } from './project-files.ts'

/** An entry of a YAML file: the keys that lead to it, and what it holds. */
export interface Entry {
  readonly path: readonly string[]
  readonly value: string
}

/** The sections of `pnpm-workspace.yaml` and `.yarnrc.yml` that say which versions packages have. */
const sections = ['catalog', 'catalogs', 'overrides', 'resolutions']

/** What the workspace files of a folder say of versions; `unclear` where they are not plainly written. */
export function workspaceEntries(folder: string): readonly Entry[] | 'unclear' {
  const [pnpm, yarn] = [entriesAt(join(folder, 'pnpm-workspace.yaml')), entriesAt(join(folder, '.yarnrc.yml'))]
  return pnpm === 'unclear' || yarn === 'unclear' ? 'unclear' : [...pnpm, ...yarn]
}

const entriesAt = remembering((path): readonly Entry[] | 'unclear' => {
  try {
    const text = readText(path)
    return text === undefined ? [] : entriesOf(text)
  } catch {
    return 'unclear'
  }
})

const plain = String.raw`[^\s"'#&*!|>%@\x60[\]{},?:-]`
const key = String.raw`(?:"(?<double>[^"\\]*)"|'(?<single>[^']*)'|(?<bare>${plain}[^#:]*?))`
const value = String.raw`(?:"(?<doubleValue>[^"\\]*)"|'(?<singleValue>[^']*)'|(?<bareValue>[^\s"'#&*!|>%@\x60[\]{},][^#]*?))`
const entry = new RegExp(`^(?<indent> *)${key} *:(?: +${value})? *(?: #.*)?$`)

/**
 * The entries of those sections, as far as they are block mappings of plain and quoted texts, one a line. Of all else that YAML can
 * say nothing is guessed: the whole is unclear then.
 */
function entriesOf(text: string): readonly Entry[] | 'unclear' {
  const found: Entry[] = []
  let around: readonly { readonly indent: number; readonly name: string }[] = []
  for (const line of text.split(/\r?\n/)) {
    if (/^\s*(#|$)/.test(line)) continue
    const groups = entry.exec(line)?.groups
    const [section] = around
    if (groups === undefined) {
      if (section && sections.includes(section.name) && /^\s/.test(line)) return 'unclear'
      continue
    }
    const { indent = '', double, single, bare, doubleValue, singleValue, bareValue } = groups
    const name = double ?? single ?? bare ?? ''
    const value = doubleValue ?? singleValue ?? bareValue
    around = around.filter((one) => one.indent < indent.length)
    const path = [...around.map((one) => one.name), name]
    if (value === undefined) around = [...around, { indent: indent.length, name }]
    else if (path[0] !== undefined && sections.includes(path[0])) found.push({ path, value })
  }
  return found
}
