import type { TSESTree } from '@typescript-eslint/utils'
import { superCalls } from '../../ast/constructors.ts'
import { enclosingFunction, isClass, isFunction, type ClassNode, type Node } from '../../ast/node.ts'
import { mergedInto } from '../../ast/object-assign.ts'
import { propertyName } from '../../ast/property-name.ts'
import { unwrap, wrapped } from '../../ast/unwrap.ts'
import { isGlobal, variableOf } from '../../ast/variables.ts'
import { globalsNamed } from '../../frameworks/lookup.ts'
import type { ApiMatch } from '../identify/api-lookup.ts'
import { instancesOf, ownError } from '../identify/own-errors.ts'
import { handlerResponse, handlersOf, identify } from '../identify/identify.ts'
import type { Effect } from '../model/model.ts'
import type { SourceFile } from '../model/source-file.ts'
import { effectAt, memberEffect } from './effect-at.ts'

/** What classes of errors do: their fields, what their constructors hand on, and each construction of one. */
export function classEffects(source: SourceFile, classes: readonly ClassNode[]): readonly Effect[] {
  const effects: Effect[] = []
  const seen = new Set<ClassNode>(classes)
  const keep = (effect: Effect | undefined) => {
    if (effect && isOfClass(effect)) effects.push(effect)
  }
  // A set visits what is added to it on the way: the classes that extend one of errors.
  for (const owner of seen) {
    for (const call of superCalls(owner)) keep(effectAt(source, call))
    for (const reference of referencesTo(source, owner)) {
      const { parent } = reference
      if (parent?.type === 'NewExpression' && parent.callee === reference) keep(effectAt(source, parent))
      else if (parent !== undefined && isClass(parent) && parent.superClass === reference) seen.add(parent)
    }
    for (const member of owner.body.body)
      if (member.type === 'PropertyDefinition' && !member.static) keep(fieldEffect(source, owner, member))
  }
  return effects
}

/** Whether an effect is of a class that keeps the status of an error or a response. */
function isOfClass({ kind, runtimes }: Effect): boolean {
  return kind === 'error' || runtimes.some(({ use }) => use.keeps)
}

function fieldEffect(source: SourceFile, owner: ClassNode, field: TSESTree.PropertyDefinition): Effect | undefined {
  const name = propertyName(field)
  if (name === undefined || !field.value || !owner.superClass) return undefined
  return memberEffect(source, field, instancesOf(ownError(source, owner, identify)), name, field.value)
}

/** Where a class is named: a declaration has one name around it and one inside. */
function referencesTo({ sourceCode }: SourceFile, owner: ClassNode): readonly Node[] {
  const { parent } = wrapped(owner)
  const declaration = owner.type === 'ClassExpression' && parent?.type === 'VariableDeclarator' ? parent : owner
  return sourceCode
    .getDeclaredVariables(declaration)
    .flatMap(({ references }) => references.map(({ identifier }) => identifier))
}

/** What an object is for an error handler: one that is merged into an error, or that a handler throws or hands on as one. */
export function errorObjectEffect(source: SourceFile, object: TSESTree.ObjectExpression): Effect | undefined {
  const holders = errorsOf(source, object)
  if (holders.length === 0) return undefined
  for (const property of object.properties) {
    const name = property.type === 'Property' && property.kind === 'init' ? propertyName(property) : undefined
    if (property.type !== 'Property' || name === undefined) continue
    const effect = memberEffect(source, property, holders, name, property.value)
    if (effect?.status) return effect
  }
  return undefined
}

function errorsOf(source: SourceFile, object: TSESTree.ObjectExpression): readonly ApiMatch[] {
  const place = wrapped(object)
  const { parent } = place
  if (parent?.type === 'CallExpression') {
    const target = mergedInto(source.sourceCode, parent)
    if (target && target !== place) return identify(source, target).filter(({ api }) => api.isError)
  }
  return isThrown(source, place) && answersErrors(source, place) ? thrownObjects() : []
}

function thrownObjects(): readonly ApiMatch[] {
  return globalsNamed('globals', 'Error').flatMap(({ framework, api }) =>
    instancesOf([{ framework, api, evidence: 'named' }]),
  )
}

/** Whether an expression is thrown, rejected with, or handed to the next handler. */
function isThrown(source: SourceFile, place: Node): boolean {
  const { parent } = place
  if (parent?.type === 'ThrowStatement') return true
  if (parent?.type !== 'CallExpression' || parent.arguments[0] !== place) return false
  const callee = unwrap(parent.callee)
  if (callee.type !== 'MemberExpression') return identify(source, callee).some(({ api }) => api.handsOver)
  return (
    callee.object.type === 'Identifier' &&
    callee.object.name === 'Promise' &&
    propertyName(callee) === 'reject' &&
    isGlobal(variableOf(source.sourceCode, callee.object))
  )
}

/** Whether a function around answers requests, so that error handlers get what it throws. */
export function answersErrors(source: SourceFile, place: Node): boolean {
  for (let owner = enclosingFunction(place); owner; owner = enclosingFunction(owner)) {
    if (handlersOf(source, owner).length > 0) return true
    const response = handlerResponse(source, owner)
    if (!isFunction(response) && owner.params.some((parameter) => parameter === response)) return true
  }
  return false
}
