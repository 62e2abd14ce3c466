import type { TSESTree } from '@typescript-eslint/utils'
import { enclosingClass, isFunction, type ClassNode, type FunctionNode, type Node } from '../../ast/node.ts'
import { objectLiteral } from '../../ast/object-literal.ts'
import { findProperty, propertyName } from '../../ast/property-name.ts'
import { unwrap } from '../../ast/unwrap.ts'
import { isNeverReassigned, originOf, variableOf } from '../../ast/variables.ts'
import type { SourceFile } from '../model/source-file.ts'

/** The function of this file that a call is sure to run: a declaration, a `const`, a method of the class or of an object literal. */
export function calledFunction(source: SourceFile, call: TSESTree.CallExpression): FunctionNode | undefined {
  const callee = unwrap(call.callee)
  const found =
    callee.type === 'Identifier'
      ? functionNamed(source, callee)
      : callee.type === 'MemberExpression'
        ? memberFunction(source, callee)
        : undefined
  return found?.generator ? undefined : found
}

/** The function that a name stands for, for good. */
export function functionNamed(source: SourceFile, name: TSESTree.Identifier): FunctionNode | undefined {
  const variable = variableOf(source.sourceCode, name)
  const [definition] = variable?.defs ?? []
  if (variable === undefined || variable.defs.length !== 1 || !isNeverReassigned(variable)) return undefined
  if (definition?.type === 'FunctionName') return isFunction(definition.node) ? definition.node : undefined
  const origin = originOf(variable)
  const init = origin?.path.length === 0 ? unwrap(origin.init) : undefined
  return isFunction(init) ? init : undefined
}

function memberFunction(source: SourceFile, member: TSESTree.MemberExpression): FunctionNode | undefined {
  const name = propertyName(member)
  const holder = unwrap(member.object)
  if (name === undefined) return undefined
  const isThis = holder.type === 'ThisExpression'
  const owner = isThis ? enclosingClass(holder) : (classNamed(source, holder) ?? classOfInstance(source, holder))
  if (owner) return methodNamed(owner, name, classNamed(source, holder) === owner)
  return objectFunction(source, member)
}

/** The function of an object literal of the file that a member expression leads to. */
export function objectFunction(source: SourceFile, member: TSESTree.MemberExpression): FunctionNode | undefined {
  const found = propertyAt(source, member)
  return isFunction(found) ? found : undefined
}

/** What an object literal of the file has at the end of a chain of members. */
function propertyAt(source: SourceFile, node: Node): Node | undefined {
  const at = unwrap(node)
  if (at.type !== 'MemberExpression') return objectLiteral(source.sourceCode, at)
  const name = propertyName(at)
  const object = propertyAt(source, at.object)
  const found = object?.type === 'ObjectExpression' && name !== undefined ? findProperty(object, name) : undefined
  return found?.isCertain ? found.property?.value : undefined
}

type Methods = ReadonlyMap<string, FunctionNode | undefined>

/** What classes have under a name: on their instances or themselves, and on themselves. */
const methods = new WeakMap<ClassNode, { readonly all: Methods; readonly static: Methods }>()

/** The function that a class has under a name; by the name of the class, only what is static. */
function methodNamed(owner: ClassNode, name: string, isStatic: boolean): FunctionNode | undefined {
  const known = methods.get(owner) ?? methodsOf(owner)
  methods.set(owner, known)
  return known[isStatic ? 'static' : 'all'].get(name)
}

/** The first member of each name: a function, or what cannot be seen to be one. */
function methodsOf({ body }: ClassNode): { readonly all: Methods; readonly static: Methods } {
  const found = {
    all: new Map<string, FunctionNode | undefined>(),
    static: new Map<string, FunctionNode | undefined>(),
  }
  for (const member of body.body) {
    if (member.type === 'StaticBlock' || member.type === 'TSIndexSignature') continue
    const name = propertyName(member)
    const isMethod = member.type === 'MethodDefinition' && member.kind === 'method'
    const value = isMethod || member.type === 'PropertyDefinition' ? member.value : undefined
    if (name === undefined || (!isMethod && !isFunction(value))) continue
    for (const table of member.static ? [found.all, found.static] : [found.all])
      if (!table.has(name)) table.set(name, isFunction(value) ? value : undefined)
  }
  return found
}

/** The class that an expression is a new instance of, where it is made or by the name it is given there. */
function classOfInstance(source: SourceFile, expression: Node): ClassNode | undefined {
  if (expression.type === 'NewExpression') return classNamed(source, unwrap(expression.callee))
  const variable = expression.type === 'Identifier' ? variableOf(source.sourceCode, expression) : undefined
  const origin = variable && originOf(variable)
  const init = origin?.path.length === 0 ? unwrap(origin.init) : undefined
  return init?.type === 'NewExpression' ? classNamed(source, unwrap(init.callee)) : undefined
}

function classNamed(source: SourceFile, expression: Node): ClassNode | undefined {
  const [definition] = (expression.type === 'Identifier' && variableOf(source.sourceCode, expression)?.defs) || []
  return definition?.type === 'ClassName' ? definition.node : undefined
}
