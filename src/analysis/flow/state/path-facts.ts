import type { Node } from '../../../ast/node.ts'
import { unwrap } from '../../../ast/unwrap.ts'
import { isNeverReassigned, variableOf } from '../../../ast/variables.ts'
import { propertyName } from '../../../ast/property-name.ts'
import { evaluate } from '../../values/evaluate.ts'
import type { Static } from '../../model/model.ts'
import { idOf } from '../../values/object-ids.ts'
import { isOfUntouchedRequest } from './untouched-requests.ts'
import type { SourceFile } from '../../model/source-file.ts'

/** What a path has shown of an expression that keeps its value. */
export interface Fact {
  readonly subject: AccessPath
  readonly isTruthy?: boolean
  readonly isNullish?: boolean
  readonly equals?: { readonly value: Static }
  readonly differsFrom: readonly Static[]
}

/** What facts are by the key of the expression they are about. */
export type Facts = ReadonlyMap<string, Fact>

export const noFacts: Facts = new Map()

/** An expression that gives the same value each time, as long as nothing changes what its members hold. */
export interface AccessPath {
  readonly key: string
  /** Whether it reads a member of an object, which other code can change. */
  readonly readsMember: boolean
  /** Where the variables it reads are declared. */
  readonly declaredAt: readonly number[]
  /** The last name in it: code that asks for it again has that word. */
  readonly word: string
}

/** What a condition says of an expression. */
export type Claim =
  { readonly is: 'truthy' } | { readonly is: 'nullish' } | { readonly is: 'equal'; readonly to: Static }

/** A condition, taken apart: it holds where the claim about the subject does, or where it does not. */
export interface Statement {
  readonly subject: AccessPath
  readonly claim: Claim
  readonly isNegated: boolean
}

const maxFacts = 8
const maxValues = 8

/** What a condition says of an expression that keeps its value; `undefined` where it can change from one look to the next. */
export function statementOf(source: SourceFile, frame: number, condition: Node): Statement | undefined {
  const node = unwrap(condition)
  if (node.type === 'BinaryExpression' && /^[!=]==?$/.test(node.operator)) {
    const isNegated = node.operator.startsWith('!')
    const isLoose = node.operator.length === 2
    for (const [side, other] of [
      [node.left, node.right],
      [node.right, node.left],
    ] as const) {
      const literal = literalOf(source, other)
      const subject = literal && accessPathOf(source, frame, side)
      if (!subject) continue
      if (!isLoose) return { subject, claim: { is: 'equal', to: literal.value }, isNegated }
      if (literal.value == null) return { subject, claim: { is: 'nullish' }, isNegated }
    }
  }
  const subject = accessPathOf(source, frame, node)
  return subject && { subject, claim: { is: 'truthy' }, isNegated: false }
}

/** The value of an operand that is written out: a literal, `undefined`, a named constant. */
export function literalOf(source: SourceFile, operand: Node): { readonly value: Static } | undefined {
  const { possibilities, isComplete } = evaluate(source, operand)
  const [only] = possibilities
  return isComplete && possibilities.length === 1 && only ? { value: only.value } : undefined
}

/** An expression as the subject of facts; `undefined` where it may give another value each time. */
export function accessPathOf(source: SourceFile, frame: number, expression: Node): AccessPath | undefined {
  const node = unwrap(expression)
  const known = paths.get(node) ?? findPath(source, node) ?? 'none'
  paths.set(node, known)
  return known === 'none' ? undefined : { ...known, key: `${String(frame)}:${known.key}` }
}

const paths = new WeakMap<Node, AccessPath | 'none'>()

function findPath(source: SourceFile, expression: Node): AccessPath | undefined {
  const declaredAt: number[] = []
  let readsMember = false
  let word = ''
  const text = (node: Node): string | undefined => {
    switch (node.type) {
      case 'Literal':
        return node.raw
      case 'ThisExpression':
        return 'this'
      case 'Identifier': {
        word = node.name
        const variable = variableOf(source.sourceCode, node)
        if (variable === undefined) return node.name
        if (!isNeverReassigned(variable)) return undefined
        for (const { name } of variable.defs) declaredAt.push(name.range[0])
        return `${node.name}#${String(idOf(variable))}`
      }
      case 'MemberExpression': {
        const holder = text(unwrap(node.object))
        const name = propertyName(node)
        const property = name === undefined && node.computed ? text(unwrap(node.property)) : name
        readsMember ||= !isOfUntouchedRequest(source, node)
        word = name ?? word
        return holder === undefined || property === undefined ? undefined : `${holder}.${property}`
      }
      case 'UnaryExpression': {
        const argument = node.operator === 'delete' ? undefined : text(unwrap(node.argument))
        return argument && `${node.operator} ${argument}`
      }
      case 'BinaryExpression': {
        const left = text(unwrap(node.left))
        const right = left === undefined ? undefined : text(unwrap(node.right))
        return right === undefined ? undefined : `${left} ${node.operator} ${right}`
      }
      default:
        return undefined
    }
  }
  const key = text(expression)
  return key === undefined ? undefined : { key, readsMember, declaredAt, word }
}

/** The facts of a path that goes on where a claim holds, or where it does not; `undefined` where they rule that out. */
export function learn(facts: Facts, subject: AccessPath, claim: Claim, holds: boolean): Facts | undefined {
  const fact = facts.get(subject.key) ?? { subject, differsFrom: [] }
  const known = decided(fact, claim)
  if (known !== undefined) return known === holds ? facts : undefined
  const rest = [...facts].filter(([key]) => key !== subject.key).slice(1 - maxFacts)
  return new Map([...rest, [subject.key, learned(fact, claim, holds)]])
}

function decided(fact: Fact, claim: Claim): boolean | undefined {
  const { equals, isTruthy, isNullish, differsFrom } = fact
  switch (claim.is) {
    case 'truthy':
      return equals ? Boolean(equals.value) : isTruthy
    case 'nullish':
      return equals ? equals.value == null : isTruthy ? false : isNullish
    case 'equal': {
      const { to } = claim
      if (equals) return Object.is(equals.value, to)
      const isRuledOut =
        differsFrom.includes(to) ||
        (isTruthy !== undefined && isTruthy !== Boolean(to)) ||
        (isNullish !== undefined && isNullish !== (to == null))
      return isRuledOut ? false : undefined
    }
  }
}

function learned(fact: Fact, claim: Claim, holds: boolean): Fact {
  switch (claim.is) {
    case 'truthy':
      return { ...fact, isTruthy: holds, ...(holds && { isNullish: false }) }
    case 'nullish':
      return { ...fact, isNullish: holds, ...(holds && { isTruthy: false }) }
    case 'equal':
      return holds
        ? { ...fact, equals: { value: claim.to } }
        : { ...fact, differsFrom: [...fact.differsFrom.slice(1 - maxValues), claim.to] }
  }
}

/** The facts that still hold when other code may have changed what objects hold. */
export function withoutMembers(facts: Facts): Facts {
  return filtered(facts, ({ subject }) => !subject.readsMember)
}

/** The facts that are about no variable declared in a range, which a further round of a loop declares anew. */
export function withoutDeclared(facts: Facts, [start, end]: readonly [number, number]): Facts {
  return filtered(facts, ({ subject }) => !subject.declaredAt.some((offset) => offset >= start && offset < end))
}

/** The facts that fulfil a condition. */
export function filtered(facts: Facts, keeps: (fact: Fact) => boolean): Facts {
  if (facts.size === 0) return facts
  const kept = [...facts].filter(([, fact]) => keeps(fact))
  return kept.length === facts.size ? facts : new Map(kept)
}

/** What is known by both of two sets of facts: the first itself where the other says all that it does. */
export function commonFacts(one: Facts, other: Facts): Facts {
  if (isImpliedBy(one, other)) return one
  const common = new Map<string, Fact>()
  for (const [key, fact] of one) {
    const beside = other.get(key)
    const both = beside && commonFact(fact, beside)
    if (both) common.set(key, both)
  }
  return common
}

function commonFact(one: Fact, other: Fact): Fact | undefined {
  if (one === other) return one
  const differsFrom = one.differsFrom.filter((value) => other.differsFrom.includes(value))
  const fact: Fact = {
    subject: one.subject,
    differsFrom,
    ...(one.isTruthy !== undefined && one.isTruthy === other.isTruthy && { isTruthy: one.isTruthy }),
    ...(one.isNullish !== undefined && one.isNullish === other.isNullish && { isNullish: one.isNullish }),
    ...(one.equals && other.equals && Object.is(one.equals.value, other.equals.value) && { equals: one.equals }),
  }
  const isNothing = Object.keys(fact).length === 2 && differsFrom.length === 0
  return isNothing ? undefined : fact
}

/** Whether some facts say all that others do. */
export function isImpliedBy(facts: Facts, others: Facts): boolean {
  if (facts === others || facts.size === 0) return true
  if (facts.size > others.size) return false
  for (const [key, fact] of facts) {
    const other = others.get(key)
    if (other === undefined || !saysAll(other, fact)) return false
  }
  return true
}

function saysAll(fact: Fact, of: Fact): boolean {
  if (fact === of) return true
  return (
    (of.isTruthy === undefined || of.isTruthy === fact.isTruthy) &&
    (of.isNullish === undefined || of.isNullish === fact.isNullish) &&
    (of.equals === undefined || (fact.equals !== undefined && Object.is(of.equals.value, fact.equals.value))) &&
    of.differsFrom.every((value) => fact.differsFrom.includes(value))
  )
}
