import { enclosingFunction, isWithin, type FunctionNode, type Node } from '../ast/node.ts'
import { nameNode } from '../ast/name-node.ts'
import { propertyName } from '../ast/property-name.ts'
import { unwrap, wrapped } from '../ast/unwrap.ts'
import { requiredFields, type RequiredField } from '../registry/fields.ts'
import { codeOfPhrase } from '../registry/phrases.ts'
import type { Analysis } from '../analysis/analysis.ts'
import { isTestedInstance } from '../analysis/identify/instance-tests.ts'
import { functionVariable } from '../analysis/values/call-sites.ts'
import { marksOf } from '../analysis/scan/marks.ts'
import { guardNames } from '../frameworks/conventions.ts'
import type { ResponseFlow, Effect, FieldsInput, Possibility, Response } from '../analysis/model/model.ts'
import type { SourceFile } from '../analysis/model/source-file.ts'
import { handOnName } from '../frameworks/conventions.ts'

/** A code that leaves without a field it asks for. */
export interface Missing {
  readonly requirement: RequiredField
  /** Where the code is written. */
  readonly node: Node
  readonly effect: Effect
}

interface Found extends Missing {
  isCertain: boolean
}

/**
 * The codes that leave without a field they ask for, on every path on which they leave, where all fields are known. Test files and mock
 * replies are incomplete on purpose, so they are left out unless the settings check them.
 */
export function missingFields(
  analysis: Analysis,
  requirements: readonly RequiredField[],
  isExempt: (response: Response) => boolean = () => false,
): readonly Missing[] {
  const { responseFlows, effects, settings, isTest, source } = analysis
  if (isTest) return []
  const found = new Map<Node, Found>()
  for (const flow of responseFlows) {
    const isJudged = mayBeJudged(source, flow)
    if (!isJudged && !isBehindGuards(flow)) continue
    for (const response of flow.responses) {
      const { status, fields: known, fieldsAreComplete: isComplete } = response
      if (typeof status !== 'object' || isMistaken(status) || isSignal(response)) continue
      for (const { requirement, node } of asked(status, requirements)) {
        // A guard sets no field that says something of the handler's own answer.
        if (!isJudged && !requirement.isOfOne) continue
        const isMissing =
          lacks({ set: [...known.values()], isComplete }, requirement) &&
          isAskedOf(requirement, response) &&
          !isExempt(response)
        const before = found.get(node)
        if (before) before.isCertain &&= isMissing
        else found.set(node, { requirement, node, effect: status, isCertain: isMissing })
      }
    }
  }
  for (const effect of effects) {
    const { kind, fields } = effect
    const isWhole = kind === 'error' ? leavesAtOnce(effect) : kind === 'mock' && settings.checksTests
    if (!isWhole || fields === undefined || isMistaken(effect)) continue
    for (const { requirement, node } of asked(effect, requirements)) {
      const isCertain = lacks(fields, requirement) && (kind === 'mock' || !isNamedAround(source, effect, requirement))
      if (requirement.methods === undefined) found.set(node, { requirement, node, effect, isCertain })
    }
  }
  return [...found.values()].filter(
    ({ isCertain, requirement }) => isCertain && !isSetForOthers(source, effects, requirement),
  )
}

/**
 * Only who has a response first knows its fields: a helper may be called with some set, and so may be what a library is given as an
 * option. What takes the request too, and answers it or leaves it to the next handler, is neither; nor is what has to ask whether it has a
 * response at all.
 */
function mayBeJudged(source: SourceFile, { isFirst, isHandler, owner, response, responses }: ResponseFlow): boolean {
  if (isFirst || isHandler || owner === undefined || owner.params.length < 2) return isFirst
  if (owner.params.length > 3 || isOption(source, owner)) return false
  return handsOn(source, owner) || isTestedInstance(source, response) || responses.some(isSuccess)
}

/** Whether a function is registered behind nothing but what lets requests through to it, by the names: `auth.required`, `validate(schema)`. */
function isBehindGuards({ isHandler, owner }: ResponseFlow): boolean {
  const place = owner && wrapped(owner)
  const call = place?.parent
  if (!isHandler || call?.type !== 'CallExpression') return false
  const before = call.arguments.slice(
    0,
    call.arguments.findIndex((argument) => argument === place),
  )
  return before.every((argument) => {
    const node = unwrap(argument)
    return node.type === 'Literal' || node.type === 'TemplateLiteral' || isGuard(node)
  })
}

function isGuard(expression: Node): boolean {
  const node = unwrap(expression)
  if (node.type === 'CallExpression') return isGuard(node.callee)
  if (node.type !== 'MemberExpression') return node.type === 'Identifier' && guardNames.test(node.name)
  return guardNames.test(propertyName(node) ?? '') || isGuard(node.object)
}

function handsOn({ sourceCode }: SourceFile, owner: FunctionNode): boolean {
  return sourceCode
    .getDeclaredVariables(owner)
    .some(({ name, defs, references }) => name === 'next' && defs[0]?.type === 'Parameter' && references.length > 0)
}

/** Whether a function is passed to a call in an object: `limit({ handler: (req, res, next) => … })`. */
function isOption(source: SourceFile, owner: FunctionNode): boolean {
  const uses = functionVariable(source, owner)?.references ?? []
  return [owner, ...uses.map(({ identifier }) => identifier)].some((use) => {
    let at = wrapped(use)
    while (at.parent?.type === 'Property' || at.parent?.type === 'ObjectExpression') at = wrapped(at.parent)
    return at.type === 'ObjectExpression' && /^(Call|New)Expression$/.test(at.parent.type)
  })
}

/** Whether an answer is no error, as far as it is known: what is called for its content may have set a status. */
function isSuccess({ status, sentBy }: Response): boolean {
  if (typeof status === 'string') return status === 'default' || sentBy !== undefined
  return status.status?.value.possibilities.some(({ value }) => typeof value === 'number' && value < 300) ?? false
}

/** Whether a redirect code has a phrase of the code's own, by which another part of the program knows it for something else. */
function isSignal({ phrase }: Response): boolean {
  if (typeof phrase !== 'object') return false
  const codes = phrase.status?.value.possibilities.map(({ value }) => value) ?? []
  const texts = phrase.phrase?.possibilities.map(({ value }) => value) ?? []
  return (
    codes.length > 0 &&
    texts.length > 0 &&
    codes.every((code) => typeof code === 'number' && code >= 300 && code < 400) &&
    texts.every((text) => typeof text === 'string' && text !== '' && codeOfPhrase(text) === undefined)
  )
}

/** Whether another rule has something to say of the very use. */
function isMistaken({ runtimes }: Effect): boolean {
  return runtimes.some(({ use }) => use.mistake !== undefined)
}

/** The fields that the possible codes of an effect ask for, each with the node to point at. */
function asked(
  effect: Effect,
  requirements: readonly RequiredField[],
): readonly { readonly requirement: RequiredField; readonly node: Node }[] {
  return (effect.status?.value.possibilities ?? []).flatMap((possibility) => {
    const requirement = requirements.find(({ code }) => code === possibility.value)
    // An error with a code that is no error, and a redirect with one that is none, is a matter of its own.
    if (requirement === undefined || (effect.kind === 'error' && requirement.code < 400)) return []
    if (effect.kind === 'redirect' && (requirement.code < 300 || requirement.code >= 400)) return []
    return possibility.via !== 'parameter' ? [{ requirement, node: placeOf(effect, possibility) }] : []
  })
}

/** Where a response's code is written; a constant that others share is named where the response uses it. */
function placeOf({ node, status }: Effect, { node: written, via }: Possibility): Node {
  if (written === node) return isNamed(node) ? nameNode(node) : node
  const around = enclosingFunction(written)
  const isShared =
    via === 'variable' && around !== enclosingFunction(node) && (around === undefined || isWithin(node, around))
  return isShared ? (status?.node ?? written) : written
}

function isNamed(node: Node): node is Parameters<typeof nameNode>[0] {
  return node.type === 'CallExpression' || node.type === 'NewExpression' || node.type === 'Decorator'
}

function lacks({ set, isComplete }: FieldsInput, { field, instead = [] }: RequiredField): boolean {
  const lower = field.toLowerCase()
  return isComplete && !set.some(({ name }) => name === lower || instead.some((pattern) => pattern.test(name)))
}

function isAskedOf({ methods }: RequiredField, { method }: Response): boolean {
  return methods === undefined || (method !== undefined && methods.includes(method))
}

/** Whether an error is thrown or handed on where it is made, so that nothing is added to it. */
function leavesAtOnce({ node, throws }: Effect): boolean {
  const { parent } = wrapped(node)
  if (throws || parent?.type === 'ThrowStatement' || parent?.type === 'ReturnStatement') return true
  const callee = parent?.type === 'CallExpression' ? unwrap(parent.callee) : undefined
  return callee?.type === 'Identifier' && handOnName.test(callee.name)
}

/**
 * Whether a function of the file sets the field and no code that asks for it, as what runs before or after handlers does to set it on the responses
 * of all: `(req, res, next) => { res.set('WWW-Authenticate', 'Bearer'); next() }`.
 */
function isSetForOthers({ sourceCode }: SourceFile, effects: readonly Effect[], requirement: RequiredField): boolean {
  const { field, isOfOne = false } = requirement
  if (isOfOne) return false
  const codes = requiredFields.filter((other) => other.field === field).map(({ code }) => code)
  const writers = new Set(
    effects.flatMap(({ node, status }) => {
      const written = status?.value.possibilities.filter(({ value }) => codes.some((code) => code === value)) ?? []
      return written.flatMap((possibility) => [enclosingFunction(node), enclosingFunction(possibility.node)])
    }),
  )
  const named = new RegExp(`["'\`]${field}["'\`]|(?<![\\w-])${field}(?=:)`, 'gi')
  return marksOf(sourceCode, named).some((offset) => {
    const name = sourceCode.getNodeByRangeIndex(offset)
    if (name === null || !/^(Literal|TemplateElement|Identifier)$/.test(name.type) || isRead(name)) return false
    const owners = functionsAround(name)
    return owners.length > 0 && !owners.some((owner) => writers.has(owner))
  })
}

function functionsAround(node: Node): readonly FunctionNode[] {
  const owner = enclosingFunction(node)
  return owner ? [owner, ...functionsAround(owner)] : []
}

/** Whether a field is only asked for: `headers.get('Location')`. */
function isRead(name: Node): boolean {
  const { parent } = wrapped(name)
  if (parent?.type === 'MemberExpression') return wrapped(parent).parent?.type !== 'AssignmentExpression'
  const callee = parent?.type === 'CallExpression' ? unwrap(parent.callee) : undefined
  return callee?.type === 'MemberExpression' && /^(get|has)/.test(propertyName(callee) ?? '')
}

/** Whether the function around an error speaks of the field: a handler of errors may find it set on the response. */
function isNamedAround({ sourceCode }: SourceFile, { node }: Effect, { field }: RequiredField): boolean {
  let outer: Node | undefined
  for (let at = enclosingFunction(node); at; at = enclosingFunction(at)) outer = at
  const text = (outer ? sourceCode.getText(outer) : '').toLowerCase().replaceAll(/[^a-z]|allowed/g, '')
  return text.includes(field.toLowerCase().replaceAll('-', ''))
}
