import type { TSESTree } from '@typescript-eslint/utils'
import type { FunctionNode, Node } from '../../../ast/node.ts'
import { propertyName } from '../../../ast/property-name.ts'
import { isNeverReassigned } from '../../../ast/variables.ts'
import { callbackUse } from './callback-timing.ts'
import type { ResponseSlice } from '../uses/slice.ts'
import { branchByCase } from './branching.ts'
import { allHavoc, withHavoc } from '../state/havoc.ts'
import { Evaluator } from './expressions.ts'
import { add, noExits, pass, take, type Exits } from './abrupt-exits.ts'
import { withoutDeclared } from '../state/path-facts.ts'
import { functionsIn } from '../../values/child-nodes.ts'
import type { Listener } from './observer.ts'
import type { Outcome } from './summaries.ts'
import { withoutMemberFacts, type States } from '../state/abstract-state.ts'
import { areSame, bounded, overfull, union, widened } from '../state/join.ts'
import { withoutValues } from '../state/environment.ts'
import { processEnd } from '../../../frameworks/conventions.ts'

/** After how many rounds of a loop what variables hold, and what is known of conditions, is given up where it still changes. */
const roundsApart = 2
/** How often a loop is gone through; more rounds only come of code that nobody writes, and are given up. */
const maxRounds = 8
/** In how many `finally` blocks within each other the ways in which their code was left are kept apart. */
const maxFinalizers = 3

/** Follows a response along the paths of a function, from statement to statement, with every state it can be in. */
export class Interpreter extends Evaluator {
  #labels: string[] = []
  /** What the loops around are known to begin their rounds with, so that inner ones go on where they were. */
  #heads = new Map<Loop, LoopHead>()
  /** In how many `finally` blocks the code at hand stands. */
  #finalizers = 0

  /** Follows the paths of a function. */
  body(owner: FunctionNode, states: States): void {
    const begun = owner.params.reduce((reached, parameter) => this.#defaults(parameter, reached), states)
    if (owner.body.type === 'BlockStatement') this.listener.exit('end', undefined, this.#statement(owner.body, begun))
    else this.#return(this.expression(owner.body, begun), owner.body)
    for (const [at, left] of this.exits.returned) this.listener.exit('return', at, left)
    for (const [at, left] of this.exits.thrown) this.listener.exit('throw', at, left)
  }

  /** Default values run only where nothing is passed. */
  #defaults(parameter: Node, states: States): States {
    return parameter.type === 'AssignmentPattern' ? union(states, this.expression(parameter.right, states)) : states
  }

  protected override outcome(code: ResponseSlice, owner: FunctionNode, states: States): Outcome {
    let returned: States = []
    let thrown: States = []
    const inner = this.#inner(code, (how, _, left) => {
      if (how === 'throw') thrown = union(thrown, left)
      else returned = union(returned, left)
    })
    inner.calls = [...this.calls, { callee: owner, source: code.source }]
    inner.tries = this.tries
    inner.body(owner, states)
    return { returned, thrown, mayThrow: inner.exits.mayThrow }
  }

  /**
   * A function that may run later, often or never: it starts from what is known where it is made, less what may have changed by
   * then, and leaves behind what it may do.
   */
  protected override later(node: Node, place: Node, states: States): States {
    const { isOnce, isLast, doneAt } = callbackUse(this.code.source, place)
    const inside = this.code.doubtsWithin(node)
    const others = this.code.doubtsBehind(this.loopStart ?? doneAt) | this.shared.pending
    const kept = withoutValues(states.map(withoutMemberFacts), (variable) => !isNeverReassigned(variable))
    const first = withHavoc(kept, others)
    const entering = isOnce ? first : union(first, withHavoc(first, inside))
    for (const owner of functionsIn(this.code.source, node)) {
      if (!this.code.holdsEvent(owner) || this.calls.some(({ callee }) => callee === owner)) continue
      const exit: Listener['exit'] = (how, at, left) => {
        this.listener.exit('later', at, left)
        if (isOnce && isLast && how !== 'throw') this.listener.settled(at ?? owner, left)
      }
      const inner = this.#inner(this.code, exit)
      // What has a name may hand itself on again.
      if (this.code.isHelper(owner)) inner.calls = [...this.calls, { callee: owner, source: this.code.source }]
      inner.body(owner, entering)
    }
    this.shared.pending |= inside
    return withHavoc(states, inside)
  }

  /** Code within the code at hand sees the same variables, and so what has been shown of them. */
  #inner(code: ResponseSlice, exit: Listener['exit']): Interpreter {
    const effect: Listener['effect'] = (...told) => {
      this.listener.effect(...told)
    }
    const settled: Listener['settled'] = (...told) => {
      this.listener.settled(...told)
    }
    const listener = { effect, exit, settled }
    const inner = new Interpreter(code, listener, this.shared, code === this.code ? this.frame.number : undefined)
    inner.loopStart = this.loopStart
    if (code === this.code) inner.#heads = this.#heads
    inner.calls = this.calls
    return inner
  }

  #statements(list: readonly Node[], states: States): States {
    return list.reduce((reached, statement) => this.#statement(statement, reached), states)
  }

  #statement(node: Node, states: States): States {
    if (states.length === 0) return states
    this.mayThrow(states)
    if (!this.code.holdsEvent(node) && !this.code.holdsExit(node)) return this.passedBy(node, states)
    switch (node.type) {
      case 'BlockStatement':
      case 'StaticBlock':
        return this.#statements(node.body, states)
      case 'ReturnStatement':
        return this.#return(node.argument ? this.expression(node.argument, states) : states, node)
      case 'ThrowStatement':
        add(this.exits.thrown, node, this.expression(node.argument, states))
        return []
      case 'IfStatement': {
        const { whenTrue, whenFalse } = this.tested(node.test, states)
        const skipped = node.alternate ? this.#statement(node.alternate, whenFalse) : whenFalse
        return this.behind(node, union(this.#statement(node.consequent, whenTrue), skipped))
      }
      case 'SwitchStatement':
        return this.#switch(node, states)
      case 'TryStatement':
        return this.#try(node, states)
      case 'LabeledStatement':
        return this.#labelled(node, states)
      case 'BreakStatement':
        add(this.exits.breaks, node.label?.name ?? '', states)
        return []
      case 'ContinueStatement':
        add(this.exits.continues, node.label?.name ?? '', states)
        return []
      case 'WhileStatement':
        return this.#loop(states, node, { test: node.test })
      case 'DoWhileStatement':
        return this.#loop(states, node, { test: node.test, runsOnce: true })
      case 'ForStatement':
        return this.#loop(node.init ? this.#statement(node.init, states) : states, node, {
          ...(node.test && { test: node.test }),
          ...(node.update && { update: node.update }),
          isEndless: !node.test,
        })
      case 'ForInStatement':
      case 'ForOfStatement':
        return this.#loop(this.expression(node.right, states), node, {
          waits: node.type === 'ForOfStatement' && node.await,
        })
      case 'FunctionDeclaration':
        return states
      default:
        return endsProcess(node) ? [] : this.expression(node, states)
    }
  }

  #return(states: States, at: Node): States {
    add(this.exits.returned, at, states)
    return []
  }

  /** Runs a part of the code and gives the ways in which it was left, which are then the caller's to pass on. */
  #leaving(run: () => States): { readonly done: States; readonly exits: Exits } {
    const outer = this.exits
    const exits = noExits()
    this.exits = exits
    const done = run()
    this.exits = outer
    return { done, exits }
  }

  /** The labels that stand before the statement at hand, with the empty one for `break` and `continue` without a label. */
  #takeLabels(): readonly string[] {
    const labels = ['', ...this.#labels]
    this.#labels = []
    return labels
  }

  /** Rounds are run as long as they bring new states; those of an inner loop go on from what the last round of the outer one left. */
  #loop(states: States, loop: Loop, parts: LoopParts): States {
    const labels = this.#takeLabels()
    const known = this.#heads.get(loop)
    const head: LoopHead = known ?? { states: [], left: [], exits: noExits() }
    const entering = union(head.states, states)
    if (known === undefined || entering !== head.states) {
      this.#heads.set(loop, head)
      const outermost = this.loopStart
      this.loopStart ??= loop.range[0]
      this.#rounds(entering, loop, head, parts, labels)
      this.loopStart = outermost
    }
    pass(head.exits, this.exits, (passed) => passed)
    if (this.loopStart === undefined) this.#heads.clear()
    return this.behind(loop, head.left)
  }

  #rounds(entering: States, loop: Loop, head: LoopHead, parts: LoopParts, labels: readonly string[]): void {
    const { test, update, runsOnce = false, isEndless = false, waits = false } = parts
    const tested = (reached: States) => {
      const { whenTrue, whenFalse } = test ? this.tested(test, reached) : { whenTrue: reached, whenFalse: reached }
      if (!isEndless) head.left = union(head.left, whenFalse)
      return whenTrue
    }
    head.states = entering
    for (let round = 0; round < maxRounds; round += 1) {
      const begun = waits ? this.paused(head.states) : head.states
      const { done, exits } = this.#leaving(() => this.#statement(loop.body, runsOnce ? begun : tested(begun)))
      head.left = union(head.left, take(exits.breaks, labels))
      const continued = union(done, take(exits.continues, labels))
      pass(exits, head.exits, (passed) => passed)
      const updated = update ? this.expression(update, continued) : continued
      const grown = union(head.states, this.#renewed(runsOnce ? tested(updated) : updated, loop))
      if (grown === head.states) return
      head.states = round < roundsApart ? grown : widened(grown)
    }
    head.left = union(head.left, [overfull])
  }

  /** States at the begin of a further round, in which the variables that the loop declares are new. */
  #renewed(states: States, { range }: Node): States {
    return bounded(states.map((state) => ({ ...state, facts: withoutDeclared(state.facts, range) })))
  }

  #switch(node: TSESTree.SwitchStatement, states: States): States {
    const labels = this.#takeLabels()
    const { done, exits } = this.#leaving(() => {
      let open = this.expression(node.discriminant, states)
      // The bodies follow the tests, since `default` may stand before other cases.
      const entries = node.cases.map(({ test }): States => {
        if (test === null) return []
        const { whenTrue, whenFalse } = branchByCase(this.frame, node.discriminant, test, this.expression(test, open))
        open = whenFalse
        return whenTrue
      })
      const hasDefault = node.cases.some(({ test }) => test === null)
      const falling = node.cases.reduce<States>(
        (fallen, { test, consequent }, index) =>
          this.#statements(consequent, union(test === null ? open : (entries[index] ?? []), fallen)),
        [],
      )
      return hasDefault ? falling : union(falling, open)
    })
    const broken = take(exits.breaks, labels)
    pass(exits, this.exits, (passed) => passed)
    return this.behind(node, union(done, broken))
  }

  #try({ block, handler, finalizer }: TSESTree.TryStatement, states: States): States {
    const tried = this.#leaving(() => this.trying(() => this.#statement(block, states)))
    let { done } = tried
    const { exits } = tried
    const failed = union(states, exits.mayThrow, [...exits.thrown.values()].flat())
    const caught = bounded(failed.map(withoutMemberFacts))
    if (handler) {
      exits.thrown.clear()
      exits.mayThrow = []
      const run = () => this.#statement(handler.body, caught)
      const handled = this.#leaving(finalizer ? () => this.trying(run) : run)
      done = union(done, handled.done)
      pass(handled.exits, exits, (left) => left)
    }
    if (!finalizer) {
      pass(exits, this.exits, (left) => left)
      return this.behind(block, done)
    }
    const finish = this.#finishing(finalizer)
    exits.mayThrow = finish(handler ? exits.mayThrow : caught)
    pass(exits, this.exits, finish)
    return finish(done)
  }

  /** Runs a `finally` block for each way in which the code before it was left; ways in the same states are one. */
  #finishing(finalizer: TSESTree.BlockStatement): (states: States) => States {
    const known: { readonly states: States; readonly left: States }[] = []
    return (states) => {
      if (states.length === 0) return states
      const entering = this.#finalizers < maxFinalizers ? states : withHavoc(states, allHavoc)
      const same = known.find((one) => areSame(one.states, entering))
      if (same) return same.left
      const heads = this.#heads
      this.#heads = new Map()
      this.#finalizers += 1
      const left = this.#statement(finalizer, entering)
      this.#finalizers -= 1
      this.#heads = heads
      known.push({ states: entering, left })
      return left
    }
  }

  #labelled(node: TSESTree.LabeledStatement, states: States): States {
    const label = node.label.name
    this.#labels.push(label)
    const { done, exits } = this.#leaving(() => this.#statement(node.body, states))
    this.#labels = this.#labels.filter((other) => other !== label)
    const broken = take(exits.breaks, [label])
    pass(exits, this.exits, (passed) => passed)
    return union(done, broken)
  }
}

type Loop =
  | TSESTree.DoWhileStatement
  | TSESTree.ForInStatement
  | TSESTree.ForOfStatement
  | TSESTree.ForStatement
  | TSESTree.WhileStatement

/** What is known of a loop so far. */
interface LoopHead {
  /** The states in which its rounds begin. */
  states: States
  /** The states behind it. */
  left: States
  /** How its body was left otherwise. */
  readonly exits: Exits
}

interface LoopParts {
  readonly test?: Node
  readonly update?: Node
  /** Whether the body runs before the first test. */
  readonly runsOnce?: boolean
  readonly isEndless?: boolean
  /** Whether each round awaits something. */
  readonly waits?: boolean
}

/** `process.exit(1)`: nothing runs any more. */
function endsProcess(node: Node): boolean {
  if (node.type !== 'ExpressionStatement' || node.expression.type !== 'CallExpression') return false
  const { callee } = node.expression
  return (
    callee.type === 'MemberExpression' &&
    callee.object.type === 'Identifier' &&
    callee.object.name === processEnd.object &&
    propertyName(callee) === processEnd.method
  )
}
