import { isAbsolute } from '../../platform.ts'
import type { TSESLint } from '@typescript-eslint/utils'
import type { Neighbours, SourceFile } from '../model/source-file.ts'
import { ProjectNeighbours } from './neighbours.ts'
import { parsingOf } from './parse-module.ts'

/** What is asked of the file under lint, besides its source. */
interface Linted {
  readonly filename: string
  /** The raw settings. */
  readonly settings: unknown
  readonly languageOptions: unknown
  /** Makes the source file of a module, with the settings of the file under lint. */
  readonly sourceOf: (sourceCode: Readonly<TSESLint.SourceCode>, path: string) => SourceFile
}

/** The modules around a file; `undefined` where it is not on disk, or where nothing hands over the parser. */
export function neighboursOf(
  sourceCode: Readonly<TSESLint.SourceCode>,
  { filename, settings, languageOptions, sourceOf }: Linted,
): Neighbours | undefined {
  const parsing = isAbsolute(filename) ? parsingOf(languageOptions, sourceCode) : undefined
  return (
    parsing &&
    new ProjectNeighbours({
      path: filename,
      parsing,
      settingsKey: JSON.stringify([settings]),
      sourceOf: ({ path }, code, neighbours) => ({ ...sourceOf(code, path), neighbours }),
    })
  )
}
