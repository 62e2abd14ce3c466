import { enclosingFunction, isFunction, isWithin, type FunctionNode, type Node } from '../../../ast/node.ts'
import { wrapped } from '../../../ast/unwrap.ts'
import { usesOf, variableOf, type Variable } from '../../../ast/variables.ts'
import { functionVariable } from '../../values/call-sites.ts'
import type { ResponseUse, ResponseUses } from '../state/response-use.ts'
import { follow } from './alias-uses.ts'
import { handoverBy } from './handovers.ts'
import { identify } from '../../identify/identify.ts'
import type { SourceFile } from '../../model/source-file.ts'

/** Collects what happens to a response, starting from every name it has. */
export function eventsOf(source: SourceFile, response: Node): ResponseUses {
  const events = new Map<Node, ResponseUse>()
  const seen = new Set<Node>()
  const queue: Node[] = [...rootsOf(source, response)]
  for (let root = queue.pop(); root !== undefined; root = queue.pop()) {
    if (seen.has(root)) continue
    seen.add(root)
    follow(source, response, root, events, queue)
  }
  for (const event of [...helperEvents(source, response, events), ...handovers(source, response)])
    if (!events.has(event.node)) events.set(event.node, event)
  return events
}

/** Where the named functions run that use the response although it is not passed to them: `const fail = () => res.sendStatus(500)`. */
function helperEvents(source: SourceFile, response: Node, events: ResponseUses): readonly ResponseUse[] {
  const helpers = new Set<FunctionNode>()
  for (const node of events.keys()) {
    for (let owner = enclosingFunction(node); owner && isOwnHelper(owner, response); owner = enclosingFunction(owner)) {
      if (helpers.has(owner)) break
      helpers.add(owner)
    }
  }
  const found: ResponseUse[] = []
  // A set visits what is added to it on the way: the functions that call a helper are helpers themselves.
  for (const callee of helpers) {
    const variable = functionVariable(source, callee)
    for (const use of variable ? usesOf(variable) : []) {
      const place = wrapped(use)
      const { parent } = place
      const isCall = parent?.type === 'CallExpression' && parent.callee === place
      found.push(isCall ? { is: 'called', node: parent, callee } : { is: 'handed', node: use, callee })
      const owner = enclosingFunction(use)
      if (owner && isOwnHelper(owner, response) && isWithinOwner(owner, response)) helpers.add(owner)
    }
  }
  return found
}

function isOwnHelper(owner: FunctionNode, response: Node): boolean {
  return owner !== response && !owner.params.some((parameter) => isWithin(response, parameter))
}

/** Whether a function lies in the one that has the response. */
function isWithinOwner(inner: FunctionNode, response: Node): boolean {
  const owner = isFunction(response) ? response : enclosingFunction(response)
  return owner === undefined || isWithin(inner, owner)
}

/** Calls of the parameters of a handler, and calls they are passed to: `next()`, `.catch(next)`. Other code goes on with the response. */
function handovers(source: SourceFile, response: Node): readonly ResponseUse[] {
  const owner = isFunction(response) ? response : enclosingFunction(response)
  if (owner === undefined || !(owner === response || owner.params.some((parameter) => isWithin(response, parameter))))
    return []
  return declaredIn(source, owner, owner).flatMap((variable): readonly ResponseUse[] => {
    const [definition] = variable.defs
    if (definition?.type !== 'Parameter' || isWithin(definition.name, response)) return []
    const uses = usesOf(variable).map(wrapped)
    const calls = uses.flatMap((use) =>
      use.parent?.type === 'CallExpression' && use.parent.callee === use ? [use.parent] : [],
    )
    const hands = calls.length > 0 || identify(source, definition.name).some(({ api }) => api.handsOver)
    const passing = uses.flatMap((use) =>
      hands && use.parent?.type === 'CallExpression' && use.parent.callee !== use ? [use.parent] : [],
    )
    return [
      ...calls.map((node) => ({ is: 'escape' as const, node, ...handoverBy(source, node, response) })),
      ...passing.map((node) => ({ is: 'escape' as const, node })),
    ]
  })
}

/** The expressions that name a response: references to the parameter that bears it, or the expression that builds it. */
function rootsOf(source: SourceFile, response: Node): readonly Node[] {
  const owner = response.parent
  if (isFunction(response)) return []
  if (response.type === 'Identifier') {
    const variable = variableOf(source.sourceCode, response)
    if (variable?.defs.some(({ name }) => name === response)) return usesOf(variable)
  }
  const isParameter = isFunction(owner) && owner.params.some((parameter) => parameter === response)
  return isParameter ? declaredIn(source, owner, response).flatMap(usesOf) : [response]
}

function declaredIn(source: SourceFile, owner: FunctionNode, pattern: Node): readonly Variable[] {
  return source.sourceCode
    .getDeclaredVariables(owner)
    .filter(({ defs: [definition] }) => definition !== undefined && isWithin(definition.name, pattern))
}
