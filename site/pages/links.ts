import { readFileSync } from 'node:fs'
import { homepage } from '../../src/package.ts'

/** Where on the site the sections of the README stand, by their headings. */
export const guide: Readonly<Record<string, readonly string[]>> = {
  start: ['Install', 'Continuous integration', 'Editors', 'What it costs'],
  configs: ['Configs', 'Types'],
  settings: ['Settings'],
  recognised: ['What is recognised'],
}

export const readme = readFileSync('README.md', 'utf8')

/** The sections of the README below its head, by their headings. */
export const sections: ReadonlyMap<string, string> = new Map(
  readme
    .split(/^## /m)
    .slice(1)
    .map((text) => [text.slice(0, text.indexOf('\n')), text.slice(text.indexOf('\n') + 1).trim()]),
)

/** The links of a text of the repository, as they are on the site. */
export function relink(text: string): string {
  return text
    .replaceAll(/\]\((?:\.\.?\/)*(?:docs\/)?rules\/([\w-]+)\.md/g, '](/rules/$1')
    .replaceAll('](docs/README.md)', '](/rules/)')
    .replaceAll(/\]\((?:\.\.?\/)*docs\/([\w-]+)\.md/g, '](/$1')
    .replaceAll(/\]\(((?:no|require|valid|consistent)-[\w-]+)\.md/g, '](/rules/$1')
    .replaceAll(/\]\((?:\.\.\/)*README\.md(#[\w-]+)?\)/g, (_, anchor: string = '') => `](${placeOf(anchor)})`)
    .replaceAll(/\]\((#[\w-]+)\)/g, (_, anchor: string) => `](${placeOf(anchor)})`)
    .replaceAll(/\]\(((?:CONTRIBUTING|CHANGELOG|SECURITY)\.md|LICENSE)\)/g, `](${homepage}/blob/main/$1)`)
}

/** The page of the site on which an anchor of the README stands. */
function placeOf(anchor: string): string {
  for (const [page, headings] of Object.entries(guide)) {
    for (const heading of headings) {
      const below = sections.get(heading)?.matchAll(/^#+ (.*)$/gm) ?? []
      if (slug(heading) === anchor.slice(1)) return `/${page}`
      for (const [, inner = ''] of below) if (slug(inner) === anchor.slice(1)) return `/${page}${anchor}`
    }
  }
  return anchor === '' ? '/start' : anchor
}

function slug(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\w\s-]/g, '')
    .replaceAll(/\s+/g, '-')
}
