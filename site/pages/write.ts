import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { frameworkPages } from './frameworks.ts'
import { guidePages } from './guide.ts'
import { rulePages } from './rules.ts'
import { statusCodePages } from './status-codes.ts'

/** Writes every page of the site into a folder, which holds nothing else afterwards. */
export function writePages(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
  for (const { path, text } of [...guidePages(), ...rulePages(), ...frameworkPages(), ...statusCodePages()]) {
    const file = join(folder, `${path}.md`)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
}
