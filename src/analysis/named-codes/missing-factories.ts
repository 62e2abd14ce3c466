import type { Node } from '../../ast/node.ts'
import { propertyName } from '../../ast/property-name.ts'
import { wrapped } from '../../ast/unwrap.ts'
import type { Api, ApiRef } from '../../frameworks/framework.ts'
import { identify } from '../identify/identify.ts'
import type { SourceFile } from '../model/source-file.ts'

/** A call of a factory that a library of errors does not have. */
export interface MissingFactory {
  readonly node: Node
  readonly name: string
  /** The object that lacks it. */
  readonly holder: Node
  /** How messages call the library. */
  readonly title: string
  /** The factories it has, with the code of each that has one. */
  readonly members: Readonly<Record<string, number>>
  /** The name by which it has what was meant, where the name was changed. */
  readonly now: string | undefined
}

/** The calls and constructions of members that closed libraries do not have, among the candidates of a file. */
export function missingFactoriesOf(source: SourceFile, candidates: readonly Node[]): readonly MissingFactory[] {
  return candidates.flatMap((node): readonly MissingFactory[] => {
    if (node.type !== 'MemberExpression' || node.optional) return []
    const { parent } = wrapped(node)
    const isCalled = parent?.type === 'CallExpression' || parent?.type === 'NewExpression'
    const name = propertyName(node)
    if (!isCalled || parent.callee !== wrapped(node) || name === undefined) return []
    const holders = identify(source, node.object)
    const [first] = holders
    const isMissing = holders.every(
      ({ api, evidence }) => api.isClosed && evidence === 'proven' && !Object.hasOwn(api.members ?? {}, name),
    )
    // What every object and function inherits, `call` and `hasOwnProperty`, is there without being listed.
    if (first === undefined || !isMissing || name in Function.prototype) return []
    const { api, framework } = first
    const former = api.formerMembers ?? {}
    return [
      {
        node: node.property,
        name,
        holder: node.object,
        title: framework.title,
        members: codesOf(api),
        now: Object.hasOwn(former, name) ? former[name] : undefined,
      },
    ]
  })
}

function codesOf({ members = {} }: Api): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(members).flatMap(([name, ref]) => {
      const code = codeOf(ref)
      return code === undefined || /^\d/.test(name) ? [] : [[name, code] as const]
    }),
  )
}

function codeOf(ref: ApiRef): number | undefined {
  return typeof ref === 'string' ? undefined : ref.call?.find(({ code }) => code !== undefined)?.code
}
