import { adonis } from './adonis.ts'
import { angular } from './angular.ts'
import { axios } from './axios.ts'
import type { ConstantLibrary, ConstantObject, ConstantType } from './constant-library.ts'
import { elysia } from './elysia.ts'
import { httpCodes } from './http-codes.ts'
import { httpStatusCodes } from './http-status-codes.ts'
import { httpStatusEnum } from './http-status-enum.ts'
import { httpStatusTs } from './http-status-ts.ts'
import { httpStatus } from './http-status.ts'
import { nestjs } from './nestjs.ts'
import { nodeHttp2 } from './node-http2.ts'
import { statuses } from './statuses.ts'
import { stdHttp } from './std-http.ts'
import { normalisePhrase } from '../registry/phrases.ts'
import { ownValue } from '../own-value.ts'

export type { ConstantLibrary, ConstantObject, ConstantType }

/** Every library of named status codes that the plugin knows. */
export const constantLibraries: readonly ConstantLibrary[] = [
  adonis,
  angular,
  axios,
  elysia,
  httpCodes,
  httpStatus,
  httpStatusCodes,
  httpStatusEnum,
  httpStatusTs,
  nestjs,
  nodeHttp2,
  statuses,
  stdHttp,
]

/** Those that code can name codes by. */
export const namingLibraries: readonly ConstantLibrary[] = constantLibraries.filter(({ isLookup }) => !isLookup)

const byModule = new Map(constantLibraries.flatMap((library) => library.modules.map((name) => [name, library])))

/** A member of a constant library, or the name of one that the library lacks (then `code` is `undefined`). */
export interface ConstantMember {
  readonly library: ConstantLibrary
  readonly object: ConstantObject
  readonly member: string
  readonly code: number | undefined
}

/**
 * What a path into a module's namespace names: `['StatusCodes', 'OK']` of `http-status-codes` is 200.
 * `undefined` where the module is no constant library or the path does not lead into one of its objects.
 */
export function constantMember(module: string, path: readonly string[]): ConstantMember | undefined {
  const library = byModule.get(module)
  const member = path.at(-1)
  if (library === undefined || member === undefined) return undefined
  const holder = path.slice(0, -1)
  const object = library.objects.find((candidate) => leadsTo(candidate.path, holder))
  if (object === undefined) return undefined
  const code = ownValue(object.members, member)
  return { library, object, member, code }
}

/**
 * Whether a name is read that its object lacks, so that it is `undefined`. Names of `Object.prototype` are there in any object, those
 * that begin with a digit look a name up by its code, and where an object has members of other kinds only what is written like a
 * code's name is meant for one.
 */
export function isMissing({ object: { members, lacks, prefix = '' }, member, code }: ConstantMember): boolean {
  if (code !== undefined || member in Object.prototype || /^\d/.test(member)) return false
  if (lacks === 'every') return true
  return (
    (member.startsWith(prefix) && /^[A-Z][A-Z\d_]+$/.test(member)) ||
    Object.keys(members).some((name) => normalisePhrase(name) === normalisePhrase(member))
  )
}

/** Which majors of a package a project has, where that is known. */
interface Versions {
  readonly hasOnly: (name: string, lowest: number, highest: number) => boolean
}

/** Whether the versions of the library that the project has are known to lack a member that others have. */
export function isOfOtherVersion(
  { library: { modules }, object: { until, since }, member }: ConstantMember,
  installed: Versions,
): boolean {
  const [name = ''] = modules
  const first = since && ownValue(since, member)
  return (
    (until !== undefined && installed.hasOnly(name, until + 1, Number.POSITIVE_INFINITY)) ||
    (first !== undefined && installed.hasOnly(name, 0, first - 1))
  )
}

/** The names of the pseudo-fields of HTTP/2 (RFC 9113 §8.3, RFC 8441 §4), without the colon. */
const pseudoFields = new Set(['authority', 'method', 'path', 'protocol', 'scheme', 'status'])

/** The field that a constant for one names: `HTTP2_HEADER_STATUS` is `:status`. */
export function fieldOfConstant({ object: { fieldPrefix }, member }: ConstantMember): string | undefined {
  if (fieldPrefix === undefined || !member.startsWith(fieldPrefix)) return undefined
  const name = member.slice(fieldPrefix.length).toLowerCase().replaceAll('_', '-')
  return pseudoFields.has(name) ? `:${name}` : name
}

/** The constant library that a module specifier imports. */
export function constantLibrary(module: string): ConstantLibrary | undefined {
  return byModule.get(module)
}

function leadsTo(path: readonly string[], other: readonly string[]): boolean {
  return path.length === other.length && path.every((name, index) => name === other[index])
}
