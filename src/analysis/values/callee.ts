import type { TSESTree } from '@typescript-eslint/utils'
import { enclosingClass, isFunction, type FunctionNode, type Node } from '../../ast/node.ts'
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
  const owner = holder.type === 'ThisExpression' ? enclosingClass(holder) : classNamed(source, holder)
  if (owner) {
    const isStatic = holder.type !== 'ThisExpression'
    for (const candidate of owner.body.body) {
      if (candidate.type === 'StaticBlock' || candidate.type === 'TSIndexSignature' || propertyName(candidate) !== name)
        continue
      if (isStatic && !candidate.static) continue
      if (candidate.type === 'MethodDefinition' && candidate.kind === 'method')
        return isFunction(candidate.value) ? candidate.value : undefined
      if (candidate.type === 'PropertyDefinition' && isFunction(candidate.value)) return candidate.value
    }
    return undefined
  }
  const object = objectLiteral(source.sourceCode, holder)
  const found = object && findProperty(object, name)
  return found?.isCertain && isFunction(found.property?.value) ? found.property.value : undefined
}

function classNamed(
  source: SourceFile,
  expression: Node,
): TSESTree.ClassDeclaration | TSESTree.ClassExpression | undefined {
  const [definition] = (expression.type === 'Identifier' && variableOf(source.sourceCode, expression)?.defs) || []
  return definition?.type === 'ClassName' ? definition.node : undefined
}
