import type { TSESTree } from '@typescript-eslint/utils'
import { enclosingClass, type Node } from '../../ast/node.ts'
import { importOfVariable } from '../../ast/imported.ts'
import { objectLiteral } from '../../ast/object-literal.ts'
import { propertyName } from '../../ast/property-name.ts'
import { unwrap } from '../../ast/unwrap.ts'
import { isGlobal, variableOf, type Variable } from '../../ast/variables.ts'
import type { Use } from '../../frameworks/framework.ts'
import { placed, placesOf, type Inputs } from './overloads.ts'
import { kindOf } from './argument-kind.ts'
import { marksOf } from '../scan/marks.ts'
import type { SourceFile } from '../model/source-file.ts'

/** The names of the options that a client was given on the way to a response; `unknown` where they cannot all be seen. */
export type OptionNames = ReadonlySet<string> | 'unknown'

/** Names of variables and functions that hold an address, so that they are no options. */
const addressName = /(?:ur[li]|href|endpoint|path|link|address|location|origin|host)s?\d*$/i

/** The options that a call adds to those given before. */
export function optionsGiven(
  source: SourceFile,
  call: TSESTree.CallExpression | TSESTree.NewExpression,
  use: Use,
  inputs: Inputs,
  isComplete: boolean,
  before: OptionNames | undefined,
): OptionNames | undefined {
  if (use.options === undefined) return before
  if (before === 'unknown' || isReconfigured(source, call.callee)) return 'unknown'
  const names = new Set(before)
  for (const place of placesOf(use.options)) {
    const there = placed(source, place, inputs, isComplete)
    if (there.is === 'absent') continue
    const given = there.is === 'there' ? namesIn(source, there.node) : 'unknown'
    if (given === 'unknown') return 'unknown'
    for (const name of given) names.add(name)
  }
  return names
}

function namesIn(source: SourceFile, expression: Node): readonly string[] | 'unknown' {
  const object = objectLiteral(source.sourceCode, expression)
  if (object === undefined) return isNoOptions(source, unwrap(expression)) ? [] : 'unknown'
  const names = object.properties.map((property) =>
    property.type === 'SpreadElement' ? undefined : propertyName(property),
  )
  const known = names.filter((name) => name !== undefined)
  return known.length === names.length ? known : 'unknown'
}

function isNoOptions(source: SourceFile, node: Node): boolean {
  const kind = kindOf(source, node)
  if (kind !== undefined && kind !== 'object') return true
  switch (node.type) {
    case 'NewExpression':
      return node.callee.type === 'Identifier' && node.callee.name === 'URL'
    case 'Identifier':
      return addressName.test(node.name)
    case 'MemberExpression':
      return addressName.test(propertyName(node) ?? '')
    case 'CallExpression':
      return isNoOptions(source, unwrap(node.callee))
    default:
      return false
  }
}

const reconfigured = new WeakMap<Variable, boolean>()

/** Whether the client that a call starts from may be set up otherwise than the call shows: defaults, interceptors, mocks. */
export function isReconfigured(source: SourceFile, callee: Node): boolean {
  let root = unwrap(callee)
  while (root.type === 'MemberExpression' || root.type === 'CallExpression')
    root = unwrap(root.type === 'MemberExpression' ? root.object : root.callee)
  if (root.type === 'ThisExpression') return isFieldReconfigured(source, root)
  if (root.type !== 'Identifier') return true
  const variable = variableOf(source.sourceCode, root)
  if (variable === undefined || isGlobal(variable)) return isReplaced(source, root.name)
  const known = reconfigured.get(variable)
  if (known !== undefined) return known
  const module = importOfVariable(source.sourceCode, variable)?.module
  const found =
    (module !== undefined && isMocked(source, module)) ||
    variable.references.some(({ identifier, init }) => !init && !isPlainUse(identifier))
  reconfigured.set(variable, found)
  return found
}

const mocks = /\bmock/gi

/** The same of a client that a class keeps to itself: nothing but calls of it, by the text of the class, and no mocks in the file. */
function isFieldReconfigured({ sourceCode }: SourceFile, root: Node): boolean {
  const member = root.parent
  const owner = enclosingClass(root)
  const name = member?.type === 'MemberExpression' && member.object === root ? propertyName(member) : undefined
  if (name === undefined || owner === undefined || !/^\w+$/.test(name) || marksOf(sourceCode, mocks).length > 0)
    return true
  const isPrivate = owner.body.body.some((element) =>
    element.type === 'PropertyDefinition'
      ? element.accessibility === 'private' && propertyName(element) === name
      : element.type === 'MethodDefinition' &&
        element.kind === 'constructor' &&
        element.value.params.some(
          (parameter) =>
            parameter.type === 'TSParameterProperty' &&
            parameter.accessibility === 'private' &&
            parameter.parameter.type === 'Identifier' &&
            parameter.parameter.name === name,
        ),
  )
  const otherUse = new RegExp(`\\bthis\\s*[?!]?\\.\\s*${name}\\b(?!\\s*[?!]?\\.?\\s*\\w*\\s*[(<])`)
  return !isPrivate || otherUse.test(sourceCode.getText(owner))
}

/** A call of the client or of one of its methods, or the name of a type. */
function isPlainUse(reference: Node): boolean {
  const { parent } = reference
  if (parent === undefined || parent.type.startsWith('TS')) return true
  const callee = parent.type === 'MemberExpression' && parent.object === reference ? parent : reference
  const call = callee.parent
  return (call.type === 'CallExpression' || call.type === 'NewExpression') && call.callee === callee
}

function isMocked({ sourceCode }: SourceFile, module: string): boolean {
  const mocking = `mock\\w*\\s*(?:<[^>]*>)?\\(\\s*['"\`]${module.replaceAll(/[^\w/]/g, '.')}['"\`]`
  return marksOf(sourceCode, new RegExp(mocking, 'gi')).length > 0
}

/** Whether the text assigns a global, names it in quotes, or speaks of a mock of it. */
function isReplaced({ sourceCode }: SourceFile, name: string): boolean {
  const replacing = `\\b${name}\\s*=[^=>]|['"\`]${name}['"\`]|${name}-?mock|mock(?:ed)?-?${name}`
  return marksOf(sourceCode, new RegExp(replacing, 'gi')).length > 0
}
