import type { Node } from '../../../ast/node.ts'
import { propertyName } from '../../../ast/property-name.ts'
import { wrapped } from '../../../ast/unwrap.ts'
import { isGlobal, variableOf } from '../../../ast/variables.ts'
import type { SourceFile } from '../../model/source-file.ts'
import { errorName } from '../../../frameworks/conventions.ts'

/** How code that cannot be seen uses a function that it is handed. */
export interface CallbackUse {
  /** Whether it calls it at most once. */
  readonly isOnce: boolean
  /** Whether no other function of a chain goes on with what it gives back. */
  readonly isLast: boolean
  /** The offset behind which code may run before the function does. */
  readonly doneAt: number
}

const promiseMethods = /^(then|catch|finally)$/
const timers = /^(setTimeout|setImmediate|queueMicrotask)$/

/** How a function is used that stands as an expression: handed to a promise, to a timer, or to anything else. */
export function callbackUse(source: SourceFile, expression: Node): CallbackUse {
  const place = wrapped(expression)
  const call = place.parent
  const doneAt = place.range[1]
  if (call?.type !== 'CallExpression') return { isOnce: false, isLast: true, doneAt }
  if (call.callee === place) return { isOnce: true, isLast: false, doneAt }
  if (isPromiseCall(call)) return { isOnce: true, isLast: !goesOn(call), doneAt: endOfChain(call) }
  const { callee } = call
  const isTimer =
    callee.type === 'Identifier' && timers.test(callee.name) && isGlobal(variableOf(source.sourceCode, callee))
  return { isOnce: isTimer || takesError(expression), isLast: true, doneAt }
}

function isPromiseCall(call: Node): boolean {
  return (
    call.type === 'CallExpression' &&
    call.callee.type === 'MemberExpression' &&
    promiseMethods.test(propertyName(call.callee) ?? '')
  )
}

/** The end of a chain of `then` and `catch`: each of its functions runs after those before it. */
function endOfChain(call: Node): number {
  let end = call
  for (let at = wrapped(call); at.parent?.type === 'MemberExpression' && at.parent.object === at;) {
    const member = wrapped(at.parent)
    const next = member.parent
    if (next?.type !== 'CallExpression' || next.callee !== member || !isPromiseCall(next)) break
    end = next
    at = wrapped(next)
  }
  return end.range[1]
}

/** Whether code goes on where a chain settles: by a further `then`, or where somebody waits for it. */
function goesOn(call: Node): boolean {
  let at = wrapped(call)
  while (at.parent?.type === 'MemberExpression' && at.parent.object === at) {
    const member = wrapped(at.parent)
    if (member.parent?.type !== 'CallExpression' || propertyName(at.parent) !== 'catch') return true
    at = wrapped(member.parent)
  }
  return at.parent?.type === 'AwaitExpression' || at.parent?.type === 'VariableDeclarator'
}

/** `(err, rows) => …`: what takes an error first is called once, by the convention of Node. */
function takesError(expression: Node): boolean {
  if (expression.type !== 'ArrowFunctionExpression' && expression.type !== 'FunctionExpression') return false
  const [first] = expression.params
  return first?.type === 'Identifier' && errorName.test(first.name)
}

/** Whether a function runs at once, where it stands: `new Promise((resolve) => …)`. */
export function runsAtOnce(source: SourceFile, expression: Node): boolean {
  const place = wrapped(expression)
  const { parent } = place
  return (
    parent?.type === 'NewExpression' &&
    parent.arguments[0] === place &&
    parent.callee.type === 'Identifier' &&
    parent.callee.name === 'Promise' &&
    isGlobal(variableOf(source.sourceCode, parent.callee))
  )
}
