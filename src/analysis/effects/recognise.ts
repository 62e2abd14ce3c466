import type { TSESTree } from '@typescript-eslint/utils'
import { answeredBy } from '../../ast/answered-by.ts'
import type { ClassNode, FunctionNode, Node } from '../../ast/node.ts'
import { wrapped } from '../../ast/unwrap.ts'
import { isWritten } from '../../ast/written.ts'
import { variableOf } from '../../ast/variables.ts'
import { callsOf, functionVariable } from '../values/call-sites.ts'
import { callbackCalls } from './callback-calls.ts'
import { answerEffect, effectAt } from './effect-at.ts'
import { classEffects, errorObjectEffect } from './error-effects.ts'
import type { FoundHandler } from '../identify/found-handler.ts'
import { allHandlersOf } from '../identify/identify.ts'
import { holdsMark, walkMarked, type Marks } from '../scan/marks.ts'
import type { Effect } from '../model/model.ts'
import { partEffect } from './object-parts.ts'
import { shownUses } from './shown-answers.ts'
import type { SourceFile } from '../model/source-file.ts'

/** What the marked places of a file are: effects that bear a status, and expressions that may read one. */
export interface Recognised {
  readonly effects: readonly Effect[]
  readonly candidates: readonly Node[]
}

/** How many functions an answer may come through on its way to the handler. */
const maxDepth = 3

/** Finds the effects that bear a status, by visiting only the nodes that hold a mark. */
export function recognise(source: SourceFile, marks: Marks): Recognised {
  const effects: Effect[] = []
  const candidates: Node[] = []
  const classes: ClassNode[] = []
  const found = new Set<Node>()
  const keep = (effect: Effect | undefined) => {
    if (effect === undefined || !bearsStatus(effect)) return false
    found.add(effect.node)
    effects.push(effect)
    return true
  }
  walkMarked(source.sourceCode, marks, (node) => {
    switch (node.type) {
      case 'CallExpression':
      case 'NewExpression':
        if ((holdsMark(marks, node.callee.range) || answersByCall(node, marks)) && !found.has(node))
          if (!keep(effectAt(source, node))) candidates.push(node)
        for (const call of callbackCalls(source, node)) keep(effectAt(source, call))
        break
      case 'AssignmentExpression':
        if (holdsMark(marks, node.left.range) || givesObject(node, marks)) keep(effectAt(source, node))
        break
      case 'Decorator':
        keep(effectAt(source, node))
        break
      case 'ObjectExpression':
        for (const effect of answers(source, node)) keep(effect)
        keep(partEffect(source, node))
        for (const call of callsGiven(source, node)) if (!found.has(call)) keep(effectAt(source, call))
        keep(errorObjectEffect(source, node))
        break
      case 'ClassDeclaration':
      case 'ClassExpression':
        if (node.superClass) classes.push(node)
        break
      case 'MemberExpression':
      case 'Identifier':
      case 'Literal':
        candidates.push(node)
        break
      default:
    }
  })
  for (const effect of classEffects(source, classes)) if (!found.has(effect.node)) keep(effect)
  return { effects, candidates }
}

/** `context.res = { status: 404 }`: a member that takes the whole response. */
function givesObject({ left, right }: TSESTree.AssignmentExpression, marks: Marks): boolean {
  return left.type === 'MemberExpression' && right.type === 'ObjectExpression' && holdsMark(marks, right.range)
}

/** `callback(null, { statusCode: 404 })`: a function that a handler is given by any name. */
function answersByCall({ callee, arguments: inputs }: TSESTree.CallExpression | TSESTree.NewExpression, marks: Marks) {
  const [, result] = inputs
  return callee.type === 'Identifier' && result?.type === 'ObjectExpression' && holdsMark(marks, result.range)
}

function bearsStatus(effect: Effect): boolean {
  return (
    effect.status !== undefined ||
    effect.runtimes.some(({ use }) => use.mistake !== undefined) ||
    effect.phrase !== undefined ||
    effect.ignored.length > 0
  )
}

/** What an object does where a handler returns it: `return { statusCode: 404 }`. */
function answers(source: SourceFile, object: TSESTree.ObjectExpression): readonly Effect[] {
  const references = referencesOf(source, object)
  // What other statements make of it is not in its text.
  if (references.some(isChanged)) return []
  return [object, ...references].flatMap((place) => {
    const owner = answeredBy(place)
    if (owner === undefined) return []
    const handlers = handlersAnswering(source, owner).filter(({ handler }) =>
      handler.answer?.some(({ status }) => status !== undefined),
    )
    const [first] = handlers
    if (first?.handler.answer === undefined) return []
    const known = handlers.map(({ framework, evidence }) => ({ framework, api: {}, evidence, response: object }))
    const uses = [...shownUses(source, owner, first, object), ...first.handler.answer]
    const effect = answerEffect(source, object, known, uses, object)
    return effect ? [effect] : []
  })
}

/** The handlers that answer with what a function returns: it is one, or nothing but handlers call it, to return what it gives. */
function handlersAnswering(source: SourceFile, owner: FunctionNode, depth = 0): readonly FoundHandler[] {
  const own = allHandlersOf(source, owner)
  if (own.length > 0 || depth > maxDepth) return own
  const calls = callsOf(source, owner)
  const isMethod = functionVariable(source, owner) === undefined
  const callers = calls.isComplete || isMethod ? calls.nodes.map(answeredBy) : []
  const handlers = callers.map((caller) => (caller ? handlersAnswering(source, caller, depth + 1) : []))
  return handlers.every(({ length }) => length > 0) ? (handlers[0] ?? []) : []
}

/** Whether a reference writes a member of what its variable holds, or copies it into another object: `result.body = x`. */
function isChanged(reference: Node): boolean {
  const place = wrapped(reference)
  const { parent } = place
  if (parent?.type === 'SpreadElement') return true
  return parent?.type === 'MemberExpression' && parent.object === place && isWritten(wrapped(parent))
}

/** The calls of a function that are given an object by its name: `callback(null, result)`. */
function callsGiven(source: SourceFile, object: TSESTree.ObjectExpression): readonly TSESTree.CallExpression[] {
  return referencesOf(source, object).flatMap((reference) => {
    const { parent } = wrapped(reference)
    return parent?.type === 'CallExpression' && parent.arguments.length === 2 ? [parent] : []
  })
}

/** The references to the variable that an expression is the value of, from its declaration or an assignment on. */
function referencesOf(source: SourceFile, expression: Node): readonly Node[] {
  const place = wrapped(expression)
  const { parent } = place
  const target =
    parent?.type === 'VariableDeclarator'
      ? parent.id
      : parent?.type === 'AssignmentExpression' && parent.operator === '=' && parent.right === place
        ? parent.left
        : undefined
  if (target?.type !== 'Identifier') return []
  const variable = variableOf(source.sourceCode, target)
  return variable?.references.flatMap(({ identifier, init }) => (init ? [] : [identifier])) ?? []
}
