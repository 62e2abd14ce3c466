import type { TSESTree } from '@typescript-eslint/utils'
import { changesOf, type Change } from '../../ast/changes.ts'
import { isFunction, type Node } from '../../ast/node.ts'
import { propertyName } from '../../ast/property-name.ts'
import { runsBefore } from '../../ast/runs-before.ts'
import { unwrap, wrapped } from '../../ast/unwrap.ts'
import { isGlobal, isNeverReassigned, originOf, variableOf, type Variable } from '../../ast/variables.ts'
import { calledFunction } from '../values/callee.ts'
import { evaluate } from '../values/evaluate.ts'
import { identify } from '../identify/identify.ts'
import type { FieldInput, FieldsInput } from '../model/model.ts'
import type { SourceFile } from '../model/source-file.ts'
import { loggingMethod } from '../../frameworks/conventions.ts'

const anything: FieldsInput = { set: [], isComplete: false }

type FieldsIn = (source: SourceFile, node: Node) => FieldsInput

/** The fields of an object, `Headers` or `Map` that a variable holds, with what the file does to them. */
export function heldFields(source: SourceFile, use: TSESTree.Identifier, fieldsIn: FieldsIn): FieldsInput {
  const variable = variableOf(source.sourceCode, use)
  if (variable === undefined || isGlobal(variable))
    return use.name === 'undefined' ? { set: [], isComplete: true } : anything
  const base = firstFields(source, variable, fieldsIn)
  return base
    ? changes(source, variable).reduce((fields, change) => changed(source, fields, change, use, fieldsIn), base)
    : anything
}

/** What a variable holds at first: its initialiser, or what the call at hand passes. */
function firstFields(source: SourceFile, variable: Variable, fieldsIn: FieldsIn): FieldsInput | undefined {
  const bound = isNeverReassigned(variable) ? source.bindings?.get(variable) : undefined
  if (bound) return bound.argument ? fieldsIn(bound.source, bound.argument) : defaultOf(source, variable, fieldsIn)
  const origin = originOf(variable)
  return origin?.path.length === 0 ? fieldsIn(source, origin.init) : undefined
}

/** What a parameter holds where a call passes nothing for it. */
function defaultOf(source: SourceFile, { defs: [definition] }: Variable, fieldsIn: FieldsIn): FieldsInput {
  const pattern = definition?.name.parent
  return pattern?.type === 'AssignmentPattern' && pattern.left === definition?.name
    ? fieldsIn(source, pattern.right)
    : { set: [], isComplete: true }
}

function changed(source: SourceFile, fields: FieldsInput, change: Change, use: Node, fieldsIn: FieldsIn): FieldsInput {
  const isCertain = runsBefore(change.at, use)
  const uncertain = (found: readonly FieldInput[]) =>
    isCertain ? found : found.map((field) => ({ ...field, isCertain: false }))
  switch (change.is) {
    case 'set':
    case 'drop': {
      const names = change.name === undefined ? evaluate(source, change.key) : undefined
      const name =
        change.name ??
        (names?.isComplete && names.possibilities.length === 1 ? names.possibilities[0]?.value : undefined)
      if (typeof name !== 'string') return { ...fields, isComplete: false }
      const lower = name.toLowerCase()
      if (change.is === 'drop')
        return {
          ...fields,
          set: fields.set.map((field) => (field.name === lower ? { ...field, isCertain: false } : field)),
        }
      const field: FieldInput = {
        name: lower,
        does: 'set',
        isCertain: true,
        value: evaluate(source, change.value),
        valueNode: change.value,
        node: change.key,
      }
      return { ...fields, set: [...fields.set, ...uncertain([field])] }
    }
    case 'merge': {
      const merged = change.from.map((from) => fieldsIn(source, from))
      return {
        set: [...fields.set, ...merged.flatMap(({ set }) => uncertain(set))],
        isComplete: fields.isComplete && merged.every((part) => part.isComplete),
      }
    }
    case 'unknown':
      return { ...fields, isComplete: false }
  }
}

/**
 * Whether code changes the object that an expression is or names: an entry by a name, or anything that cannot be told. An object
 * literal is changed by way of the variable it initialises.
 */
export function isTouched(source: SourceFile, expression: Node, name: string | undefined): boolean {
  const node = unwrap(expression)
  const variable = node.type === 'Identifier' ? variableOf(source.sourceCode, node) : variableHolding(source, node)
  if (variable === undefined || isGlobal(variable)) return false
  return changes(source, variable).some(
    (change) => change.is === 'unknown' || change.is === 'merge' || change.name === undefined || change.name === name,
  )
}

function variableHolding(source: SourceFile, node: Node): Variable | undefined {
  const { parent } = wrapped(node)
  return parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier'
    ? variableOf(source.sourceCode, parent.id)
    : undefined
}

const known = new WeakMap<SourceFile['sourceCode'], Map<Variable, readonly Change[]>>()

function changes(source: SourceFile, variable: Variable): readonly Change[] {
  let inFile = known.get(source.sourceCode)
  if (inFile === undefined) known.set(source.sourceCode, (inFile = new Map<Variable, readonly Change[]>()))
  const cached = inFile.get(variable)
  if (cached) return cached
  inFile.set(variable, [])
  const found = changesOf(variable, (call, argument) => leavesAlone(source, call, argument))
  inFile.set(variable, found)
  return found
}

const harmless = new Set(['Headers', 'Map', 'Response', 'Request', 'fetch', 'structuredClone', 'String'])
const harmlessHolders = new Set(['console', 'JSON', 'Object', 'Array', 'Response'])

/** Whether a call does not change an object it is passed: of the platform, of a library that only sends it, or of a function here that only reads it. */
function leavesAlone(
  source: SourceFile,
  call: TSESTree.CallExpression | TSESTree.NewExpression,
  argument: number,
): boolean {
  const callee = unwrap(call.callee)
  if (callee.type === 'Identifier' && harmless.has(callee.name)) return isGlobal(variableOf(source.sourceCode, callee))
  const holder = callee.type === 'MemberExpression' ? unwrap(callee.object) : undefined
  if (
    holder?.type === 'Identifier' &&
    harmlessHolders.has(holder.name) &&
    isGlobal(variableOf(source.sourceCode, holder))
  )
    return true
  if (callee.type === 'MemberExpression' && loggingMethod.test(propertyName(callee) ?? '')) return true
  if (identify(source, callee).length > 0) return true
  const owner = call.type === 'CallExpression' ? calledFunction(source, call) : undefined
  const parameter = owner?.params[argument]
  const name = parameter?.type === 'AssignmentPattern' ? parameter.left : parameter
  if (!isFunction(owner) || name?.type !== 'Identifier') return false
  const variable = variableOf(source.sourceCode, name)
  return variable !== undefined && changes(source, variable).length === 0
}
