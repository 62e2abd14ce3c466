import { constructorOf, expressionsIn } from '../../ast/constructors.ts'
import { isFunction, isWithin, type ClassNode, type FunctionNode } from '../../ast/node.ts'
import { propertyName } from '../../ast/property-name.ts'
import type { Api, ApiRef, Framework, Kept, Use } from '../../frameworks/framework.ts'
import { classEffects } from '../effects/error-effects.ts'
import { effectAt } from '../effects/effect-at.ts'
import { identify } from '../identify/identify.ts'
import { instancesOf, ownError } from '../identify/own-errors.ts'
import type { Effect } from '../model/model.ts'
import type { NeighbourApi, SourceFile } from '../model/source-file.ts'
import { keptIn } from '../values/kept-members.ts'
import { certain } from '../values/value.ts'
import { renamed, summarised } from './function-summary.ts'
import { codeOf, implied } from './status-use.ts'

/**
 * What a class does for those who construct, extend or call it: what its methods answer with, by what they are passed and by what the
 * object keeps of what it was made with.
 */
export function classSummary(source: SourceFile, owner: ClassNode, title: string | undefined): readonly NeighbourApi[] {
  const constructor = constructorOf(owner)
  const made = constructor && summarised(source, constructor)
  const answers = made?.use.sends ? made : undefined
  const own = new Map(ownMembers(source, owner))
  for (const { framework } of answers?.effect.runtimes ?? []) if (!own.has(framework)) own.set(framework, {})
  const inherited = (owner.superClass ? identify(source, owner.superClass) : []).flatMap((parent) =>
    instancesOf([parent]).map(({ framework, api, evidence }) => ({
      framework,
      evidence,
      members: withoutOwn(api.members ?? {}, owner),
    })),
  )
  const ofOwn = [...own].map(([framework, members]) => ({
    framework: renamed(framework, title, framework.behaviour),
    evidence: 'named' as const,
    members,
  }))
  return [...ofOwn, ...inherited].map(({ framework, evidence, members }) => {
    const instance: Api = { members }
    return { framework, evidence, api: { construct: [makes(source, owner, instance, answers?.use)], instance } }
  })
}

/** What the methods of a class itself do, by framework. */
function ownMembers(source: SourceFile, owner: ClassNode): ReadonlyMap<Framework, Readonly<Record<string, Api>>> {
  const byFramework = new Map<Framework, Readonly<Record<string, Api>>>()
  for (const [name, method] of methodsOf(owner)) {
    const { use, effect } = summarised(source, method) ?? {}
    for (const { framework } of effect?.runtimes ?? [])
      byFramework.set(framework, { ...byFramework.get(framework), ...(use && { [name]: { call: [use] } }) })
  }
  return byFramework
}

function withoutOwn(members: Api['members'] & object, owner: ClassNode): Readonly<Record<string, ApiRef>> {
  const own = new Set(methodsOf(owner).map(([name]) => name))
  return Object.fromEntries(Object.entries(members).filter(([name]) => !own.has(name)))
}

/** What constructing a class does: it makes an object that keeps what its methods answer by, and takes the status of these answers. */
function makes(source: SourceFile, owner: ClassNode, instance: Api, answers?: Use): Use {
  const held = Object.values(instance.members ?? {}).flatMap((api) =>
    typeof api === 'string' ? [] : (api.call ?? []).flatMap(({ fromHolder }) => fromHolder ?? []),
  )
  const statuses = new Set(held.flatMap(({ status }) => status ?? []))
  const names = new Set([...statuses, ...held.flatMap(({ content }) => content?.member ?? [])])
  const keeps = [...names].flatMap((name): [string, Kept][] => {
    const kept = keptIn(source, owner, name)
    if (kept === undefined) return []
    return [[name, { at: kept.at, code: kept.otherwise ? codeOf(source, kept.otherwise) : kept.code }]]
  })
  const [status, ...others] = keeps.filter(([name]) => statuses.has(name)).map(([, { at }]) => at)
  return {
    ...answers,
    returns: instance,
    ...(names.size > 0 && { keeps: Object.fromEntries(keeps) }),
    ...(status !== undefined && others.length === 0 && !answers && { status, holdsOthers: true }),
  }
}

/** The methods of a class by their names, as far as people call them on what it constructs. */
function methodsOf({ body: { body } }: ClassNode): readonly (readonly [name: string, method: FunctionNode])[] {
  return body.flatMap((member): [string, FunctionNode][] => {
    const isMethod = member.type === 'MethodDefinition' && member.kind === 'method'
    if ((!isMethod && member.type !== 'PropertyDefinition') || member.static) return []
    const name = propertyName(member)
    return name !== undefined && isFunction(member.value) ? [[name, member.value]] : []
  })
}

/** What constructing a class of errors does, with the status that the class itself has. */
export function errorSummary(source: SourceFile, owner: ClassNode): readonly NeighbourApi[] {
  return ownError(source, owner, identify).map(({ framework, api, evidence }) => {
    const [use, ...others] = api.construct ?? []
    const code = use && use.code === undefined ? ownCode(source, owner) : undefined
    if (use === undefined || code === undefined || others.length > 0) return { framework, api, evidence }
    return { framework, evidence, api: { ...api, construct: [{ ...use, ...implied(code) }] } }
  })
}

/** The one code that a class gives its errors: by a field, in its constructor, or by what it hands to the class it extends. */
function ownCode(source: SourceFile, owner: ClassNode): number | undefined {
  const effects = [...classEffects(source, [owner]), ...assignments(source, owner)]
  const statuses = effects
    .filter(({ node }) => node.type !== 'NewExpression' && isWithin(node, owner))
    .flatMap(({ status }) => status ?? [])
  const codes = new Set(statuses.map(({ value }) => certain(value)?.value))
  const [code] = codes
  return codes.size === 1 && typeof code === 'number' ? code : undefined
}

function assignments(source: SourceFile, owner: ClassNode): readonly Effect[] {
  const constructor = constructorOf(owner)
  return (constructor ? expressionsIn(constructor) : []).flatMap(
    (expression) => (expression.type === 'AssignmentExpression' && effectAt(source, expression)) || [],
  )
}
