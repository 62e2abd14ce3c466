import type { TSESTree } from '@typescript-eslint/utils'
import { decoratorsOf } from '../../ast/decorators.ts'
import { importedBy } from '../../ast/imported.ts'
import { enclosingClass, isFunction, type FunctionNode } from '../../ast/node.ts'
import { nameNode } from '../../ast/name-node.ts'
import { unwrap } from '../../ast/unwrap.ts'
import { everyNumber, isEmpty } from '../../domain/code-set.ts'
import { declaredCodes } from './declared-status.ts'
import { effectAt } from '../effects/effect-at.ts'
import { handlersOf, identify } from '../identify/identify.ts'
import type { Declaration, DeclaredStatus, Effect } from '../model/model.ts'
import { underlined } from '../effects/report-node.ts'
import type { SourceFile } from '../model/source-file.ts'

/** The declarations that decorators make, of each method by its own and by those of its class. */
export function decoratedDeclarations(source: SourceFile, effects: readonly Effect[]): readonly Declaration[] {
  const methods = new Set<TSESTree.MethodDefinition>()
  for (const { node } of effects) {
    if (node.type !== 'Decorator') continue
    if (node.parent.type === 'MethodDefinition') methods.add(node.parent)
  }
  return [...methods].flatMap((method) => declarationOf(source, method))
}

function declarationOf(source: SourceFile, method: TSESTree.MethodDefinition): readonly Declaration[] {
  const handler = method.value
  if (!isFunction(handler)) return []
  const handlers = handlersOf(source, handler)
  const holder = enclosingClass(method)
  const own = statusesBy(source, decoratorsOf(method))
  if (handlers.length === 0 || own.length === 0) return []
  // What stands on the class says something of every method.
  const common = statusesBy(source, holder ? decoratorsOf(holder) : []).map(
    (status) => status && { ...status, isOwn: false },
  )
  const statuses = [...own, ...common].filter((status) => status !== undefined)
  const decorators = [...decoratorsOf(method), ...(holder ? decoratorsOf(holder) : [])]
  const arePlain = decorators.every((decorator) => isPlain(source, decorator, handler))
  const isComplete = statuses.length === own.length + common.length && arePlain && !isSelfDeclared(source, handler)
  return [
    {
      handler,
      statuses,
      isComplete,
      successIsImplied: handlers.some(({ handler: { successIsImplied = false } }) => successIsImplied),
      mayBeSet: !arePlain,
      catchesErrors: decorators.some((decorator) =>
        effectAt(source, decorator)?.runtimes.some(({ use }) => use.catchesErrors),
      ),
    },
  ]
}

/** What decorators declare; `undefined` where that is not known. */
function statusesBy(
  source: SourceFile,
  decorators: readonly TSESTree.Decorator[],
): readonly (DeclaredStatus | undefined)[] {
  return decorators.flatMap((decorator) => {
    const effect = effectAt(source, decorator)
    if (effect?.kind !== 'declare') return []
    const own = { node: nameNode(decorator), isOwn: true, isSent: effect.runtimes.every(({ use }) => use.setsStatus) }
    if (effect.runtimes.some(({ use }) => use.isDefault))
      return [{ ...own, text: 'default', code: undefined, codes: everyNumber }]
    const { possibilities, isComplete } = effect.status?.value ?? { possibilities: [], isComplete: false }
    const [only] = possibilities
    const declared = isComplete && possibilities.length === 1 ? declaredCodes(only?.value) : undefined
    if (only === undefined || declared === undefined || isEmpty(declared.codes)) return [undefined]
    return [{ ...own, ...declared, node: underlined(only, effect), text: String(only.value) }]
  })
}

/** Whether a decorator says nothing of responses that the tables do not know. */
function isPlain(source: SourceFile, decorator: TSESTree.Decorator, handler: FunctionNode): boolean {
  const expression = unwrap(decorator.expression)
  const callee = expression.type === 'CallExpression' ? expression.callee : expression
  const imported = importedBy(source.sourceCode, callee)
  if (imported === undefined) return identify(source, callee).length > 0
  return handlersOf(source, handler).some(({ framework }) => framework.plainDecorators?.test(imported.module))
}

/** Whether the function has a parameter by which it sends what the parameter's type declares. */
function isSelfDeclared(source: SourceFile, { params }: FunctionNode): boolean {
  return params.some(
    (parameter) => parameter.type === 'Identifier' && identify(source, parameter).some(({ api }) => api.isSelfDeclared),
  )
}
