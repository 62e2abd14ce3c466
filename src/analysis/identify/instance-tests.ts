import type { TSESTree } from '@typescript-eslint/utils'
import { holdsAt } from '../../ast/holds-at.ts'
import type { Node } from '../../ast/node.ts'
import { isNeverReassigned, variableOf, type Variable } from '../../ast/variables.ts'
import { withResponse, type ApiMatch } from './api-lookup.ts'
import type { SourceFile } from '../model/source-file.ts'
import { instanceApis } from './type-annotations.ts'

const tests = new WeakMap<Variable, readonly TSESTree.BinaryExpression[]>()

/** What a parameter has been shown to be where code names it: by `instanceof` a class that the tables know. */
export function testedInstance(source: SourceFile, node: Node, variable: Variable): readonly ApiMatch[] {
  const [definition] = variable.defs
  if (definition?.type !== 'Parameter' || !isNeverReassigned(variable)) return []
  const response = definition.node.params.find((parameter) => parameter === definition.name)
  if (response === undefined) return []
  const held = testsOf(variable).filter((test) => holdsAt(test, node))
  // A class that extends the one that is asked for has what that one lacks.
  return held
    .flatMap(({ right }) => instanceApis(source, right))
    .map((known): ApiMatch => ({ ...withResponse(known, response), isExtended: true }))
}

/** Whether code asks by `instanceof` what a parameter is. */
export function isTestedInstance({ sourceCode }: SourceFile, parameter: Node): boolean {
  const variable = parameter.type === 'Identifier' ? variableOf(sourceCode, parameter) : undefined
  return variable !== undefined && testsOf(variable).length > 0
}

function testsOf(variable: Variable): readonly TSESTree.BinaryExpression[] {
  const known = tests.get(variable)
  if (known) return known
  const found = variable.references.flatMap(({ identifier, identifier: { parent } }) =>
    parent.type === 'BinaryExpression' && parent.operator === 'instanceof' && parent.left === identifier
      ? [parent]
      : [],
  )
  tests.set(variable, found)
  return found
}
