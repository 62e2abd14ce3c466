import type { TSESLint } from '@typescript-eslint/utils'
import type { SourceFile } from '../../src/analysis/model/source-file.ts'
import { importOfVariable, type Imported } from '../../src/ast/imported.ts'
import type { Node } from '../../src/ast/node.ts'
import { propertyName } from '../../src/ast/property-name.ts'
import {
  isOfOtherVersion,
  namingLibraries,
  type ConstantLibrary,
  type ConstantType,
} from '../../src/constants/index.ts'
import { normalisePhrase } from '../../src/registry/phrases.ts'
import { statusCode } from '../../src/registry/status-codes.ts'
import { nameFor, resolves, topLevelVariables, type Named } from '../../src/fix/import-name.ts'
import { neighbourConstant } from '../../src/fix/neighbour-constant.ts'
import { specifiersOf, type OwnModule } from '../../src/fix/own-module.ts'
import { tableConstant } from '../../src/fix/table-constant.ts'
import type { Wanted } from '../../src/fix/wanted.ts'

type SourceCode = Readonly<TSESLint.SourceCode>
type Source = Pick<SourceFile, 'sourceCode' | 'path' | 'neighbours' | 'installed'>

/** A way to name a code at a place. */
export interface ConstantName extends Named {
  /** Whether the constant is known to exist: of a library, of this file, or listed. */
  readonly isSure: boolean
  /** What its type is, where that is known. */
  readonly type: ConstantType | undefined
}

/**
 * The constant for a code at a place: of the library or module that was chosen, else of the library this file imports already, else
 * of an enum or object of this file, or of one that it imports from its project. `undefined` where none has a name for the code, or where a local name stands in the way.
 */
export function constantFor(
  source: Source,
  place: Node,
  code: number,
  chosen: string | OwnModule | undefined,
): ConstantName | undefined {
  const { sourceCode, path } = source
  if (typeof chosen === 'object') return ownConstant(source, place, code, chosen, specifiersOf(chosen, path))
  const library = namingLibraries.find(({ name }) => name === chosen) ?? importedLibrary(sourceCode)
  if (library) return libraryConstant(source, place, code, library)
  const found = tableConstant(sourceCode, place, code) ?? neighbourConstant(source, place, code)
  return found && { ...found, isSure: true }
}

/** Whether there is a library or module to name codes by: one that was chosen, or that the file imports. */
export function isLibraryKnown(sourceCode: SourceCode, chosen: string | OwnModule | undefined): boolean {
  return chosen !== undefined || importedLibrary(sourceCode) !== undefined
}

/** The library whose constants the file imports; of NestJS any import counts, since every Nest project has its constants. */
function importedLibrary(sourceCode: SourceCode): ConstantLibrary | undefined {
  const known = importedLibraries.get(sourceCode.ast) ?? findImported(sourceCode) ?? 'none'
  importedLibraries.set(sourceCode.ast, known)
  return known === 'none' ? undefined : known
}

const importedLibraries = new WeakMap<object, ConstantLibrary | 'none'>()

function findImported(sourceCode: SourceCode): ConstantLibrary | undefined {
  const imports = topLevelVariables(sourceCode).flatMap((variable) => importOfVariable(sourceCode, variable) ?? [])
  return (
    namingLibraries.find((library) => imports.some((imported) => namesConstants(library, imported))) ??
    namingLibraries.find(
      ({ name, modules }) => name === '@nestjs/common' && imports.some(({ module }) => modules.includes(module)),
    )
  )
}

function namesConstants({ modules, objects }: ConstantLibrary, { module, path }: Imported): boolean {
  return (
    modules.includes(module) &&
    objects.some(
      (object) => object.path.length === path.length && path.every((name, index) => name === object.path[index]),
    )
  )
}

function libraryConstant(
  source: Source,
  place: Node,
  code: number,
  library: ConstantLibrary,
): ConstantName | undefined {
  const flat = flatConstant(source.sourceCode, place, code, library)
  const { type } = library
  if (flat !== undefined) return { text: flat, isSure: true, type }
  const ways = library.objects.flatMap((object) => {
    const { path, members } = object
    const [first, ...rest] = path
    const member = memberFor(members, code)
    if (first === undefined || member === undefined) return []
    if (isOfOtherVersion({ library, object, member, code }, source.installed)) return []
    const wanted: Wanted = {
      modules: library.modules,
      path: [first, ...rest],
      local: first === 'default' ? library.local : first,
    }
    const named = nameFor(source, place, wanted)
    return [named && { ...named, text: `${named.text}.${member}`, isSure: true, type }]
  })
  // A name the file has already goes before a new import, which is of the library's first object.
  return ways.find((way) => way && !way.addition) ?? ways[0]
}

/** `httpStatus.OK` where the file reads members straight from the module it required. */
function flatConstant(
  sourceCode: SourceCode,
  place: Node,
  code: number,
  { modules, objects }: ConstantLibrary,
): string | undefined {
  const members = objects.find(({ path }) => path.length === 0)?.members
  const member = members && memberFor(members, code)
  if (member === undefined) return undefined
  for (const variable of topLevelVariables(sourceCode)) {
    const imported = importOfVariable(sourceCode, variable)
    if (imported === undefined || imported.path.length > 0 || !modules.includes(imported.module)) continue
    const isFlat = variable.references.some(
      ({ identifier: { parent } }) =>
        parent.type === 'MemberExpression' && Object.hasOwn(members ?? {}, propertyName(parent) ?? ''),
    )
    if (isFlat && resolves(sourceCode, place, variable)) return `${variable.name}.${member}`
  }
  return undefined
}

/** The member for a code: the one with the current name where a library has several. */
function memberFor(members: Readonly<Record<string, number>>, code: number): string | undefined {
  const names = Object.keys(members).filter((name) => members[name] === code)
  const phrase = normalisePhrase(statusCode(code)?.phrase ?? '')
  return names.find((name) => phrase !== '' && normalisePhrase(name).endsWith(phrase)) ?? names[0]
}

function ownConstant(
  source: Source,
  place: Node,
  code: number,
  own: OwnModule,
  modules: readonly string[],
): ConstantName | undefined {
  const member = own.members ? memberFor(own.members, code) : guessedName(code)
  if (member === undefined || modules.length === 0) return undefined
  const local = own.export === 'default' ? 'httpStatus' : own.export
  const named = nameFor(source, place, { modules, path: [own.export], local })
  return named && { ...named, text: `${named.text}.${member}`, isSure: own.members !== undefined, type: undefined }
}

/** The name that a constant for a code has by custom: its phrase in capitals. */
function guessedName(code: number): string | undefined {
  const phrase = statusCode(code)?.phrase
  return phrase === undefined || phrase === '(Unused)' ? undefined : phrase.toUpperCase().replaceAll(/[^A-Z0-9]+/g, '_')
}
