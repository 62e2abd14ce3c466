import type { TSESLint } from '@typescript-eslint/utils'
import * as eslintScope from 'eslint-scope'
import { isEstree } from '../../ast/estree.ts'
import { isNode, type Node } from '../../ast/node.ts'
import { isRecord } from '../../project/manifests.ts'
import { idOf } from '../values/object-ids.ts'

type SourceCode = Readonly<TSESLint.SourceCode>

type Options = Readonly<Record<string, unknown>>

/** How a file under lint was parsed, so that the modules it imports are parsed alike. */
export interface Parsing {
  /** A text that is the same for files that are parsed alike. */
  readonly key: string
  /** The source code of a text, as ESLint makes it; `undefined` where it does not parse. */
  readonly parse: (text: string, path: string) => SourceCode | undefined
}

/** How deep the tree of a module is at most: code that people write never is, and what follows it calls itself. */
const maxNesting = 300

/** Options with which a parser asks for types, or for a project that the module may not be part of. */
const typed = new Set(['project', 'projectService', 'EXPERIMENTAL_useProjectService', 'program', 'programs', 'tokens'])

/** What `languageOptions` of a rule's context say of parsing; `undefined` where they hand over no parser. */
export function parsingOf(languageOptions: unknown, like: SourceCode): Parsing | undefined {
  if (!isRecord(languageOptions) || !isRecord(languageOptions['parser'])) return undefined
  const { parser, parserOptions, ecmaVersion, sourceType } = languageOptions
  const given = isRecord(parserOptions) ? parserOptions : {}
  const options: Options = {
    ecmaVersion,
    sourceType,
    ...Object.fromEntries(Object.entries(given).filter(([name]) => !typed.has(name))),
  }
  return {
    key: `${idOf(parser)} ${keyOf(options)}`,
    parse: (text, path) =>
      parsed(parser, { ...options, sourceType: sourceTypeOf(path, options) }, text, path, like) ??
      parsed(parser, { ...options, sourceType: 'commonjs' }, text, path, like),
  }
}

function keyOf(options: Options): string {
  try {
    return JSON.stringify(options)
  } catch {
    return String(idOf(options))
  }
}

function sourceTypeOf(path: string, { sourceType }: Options): unknown {
  if (/\.m[jt]s$/.test(path)) return 'module'
  return /\.c[jt]s$/.test(path) ? 'commonjs' : sourceType
}

function parsed(
  parser: Options,
  options: Options,
  text: string,
  path: string,
  like: SourceCode,
): SourceCode | undefined {
  try {
    const all = { ...options, filePath: path, loc: true, range: true, tokens: true, comment: true, raw: true }
    const result = resultOf(parser, text, { ...all, eslintVisitorKeys: true, eslintScopeManager: true })
    const visitorKeys = isRecord(result['visitorKeys']) ? result['visitorKeys'] : like.visitorKeys
    const scopeManager = result['scopeManager'] ?? scopesOf(result['ast'], options, visitorKeys)
    const parserServices = result['services'] ?? {}
    const made: unknown = Reflect.construct(like.constructor, [
      { text, ast: result['ast'], parserServices, scopeManager, visitorKeys, hasBOM: false },
    ])
    return isSourceCode(made, like) && isEstree(made) && hasParents(made) ? made : undefined
  } catch {
    // What does not parse, or is nested too deep for it, is not known.
    return undefined
  }
}

function resultOf(parser: Options, text: string, options: Options): Options {
  const { parseForESLint, parse } = parser
  const result: unknown =
    typeof parseForESLint === 'function'
      ? Reflect.apply(parseForESLint, parser, [text, options])
      : typeof parse === 'function'
        ? { ast: Reflect.apply(parse, parser, [text, options]) as unknown }
        : {}
  return isRecord(result) ? result : {}
}

/** The scopes of a tree, of which the parser knows none. */
function scopesOf(ast: unknown, { ecmaVersion, sourceType, ecmaFeatures }: Options, childVisitorKeys: object): unknown {
  if (!isNode(ast)) return undefined
  const { globalReturn, impliedStrict }: Options = isRecord(ecmaFeatures) ? ecmaFeatures : {}
  return Reflect.apply(eslintScope.analyze, undefined, [
    ast,
    {
      ignoreEval: true,
      nodejsScope: globalReturn === true,
      impliedStrict: impliedStrict === true,
      ecmaVersion: typeof ecmaVersion === 'number' ? ecmaVersion : 2026,
      sourceType,
      childVisitorKeys,
      fallback: 'none',
    },
  ])
}

function isSourceCode(made: unknown, like: SourceCode): made is SourceCode {
  return made instanceof like.constructor
}

/** Gives every node its parent, as ESLint does on its way; not where the tree is too deep. */
function hasParents({ ast, visitorKeys }: SourceCode): boolean {
  let level: Node[] = [ast]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > maxNesting) return false
    const inner: Node[] = []
    for (const node of level) {
      for (const key of visitorKeys[node.type] ?? []) {
        const child: unknown = Reflect.get(node, key)
        for (const one of Array.isArray(child) ? child : [child]) {
          if (!isNode(one)) continue
          Reflect.set(one, 'parent', node)
          inner.push(one)
        }
      }
    }
    level = inner
  }
  return true
}
