import type { TSESTree } from '@typescript-eslint/utils'
import { isFunction, isWithin, type FunctionNode, type Node } from '../ast/node.ts'
import { unwrap } from '../ast/unwrap.ts'
import { narrowed, split, type Frame, type Split } from './conditions.ts'
import type { Event, Events } from './events.ts'
import { add, noExits, pass, take, type Exits } from './exits.ts'
import { holdsMark, type Marks } from './marks.ts'
import { methodCase } from './method-tests.ts'
import type { Effect } from './model.ts'
import { limitedTo, without } from './request-methods.ts'
import type { Source } from './source.ts'
import { after, blurred, blurredBy, bounded, union, type State, type States } from './state.ts'

/** What an interpreter asks of and tells to whoever runs it. */
export interface Listener {
  /** An effect is about to happen, on each of these states. */
  readonly effect: (effect: Effect, before: States) => void
  /** The function ends here: by `return`, at its end, or by `throw`. */
  readonly exit: (how: 'return' | 'end' | 'throw', at: Node | undefined, states: States) => void
  /**
   * The response is passed to a function, or a function that uses it is called: the states after the call has been followed, or
   * `undefined` where it cannot be.
   */
  readonly call: (event: Event, states: States, interpreter: Interpreter) => States | undefined
}

/** What belongs to the code at hand: one function, with all that happens to the response in it. */
export interface Code {
  readonly source: Source
  readonly events: Events
  /** Offsets of the words that leave a statement: `return`, `throw`, `break`, `continue`. */
  readonly exitMarks: Marks
}

const rounds = 3
let frames = 0

/** Follows a response along the paths of a function, from statement to statement, with every state it can be in. */
export class Interpreter {
  readonly #code: Code
  readonly #frame: Frame
  readonly #marks: Marks
  /** Functions that are followed where they are called. */
  readonly #helpers = new Set<Node>()
  readonly #listener: Listener
  /** Functions being followed as ones that may run later: one that hands itself on is not followed into itself. */
  readonly #later: ReadonlySet<Node>
  #exits: Exits = noExits()
  #tries = 0
  #labels: string[] = []

  constructor(code: Code, listener: Listener, later: ReadonlySet<Node> = new Set()) {
    this.#code = code
    this.#later = later
    this.#frame = { source: code.source, number: (frames += 1) }
    this.#marks = [...code.events.keys()].map((node) => node.range[0]).sort((left, right) => left - right)
    this.#listener = listener
    for (const event of code.events.values())
      if (event.is === 'called' || event.is === 'handed') this.#helpers.add(event.callee)
  }

  /** Follows the paths of a function's body. */
  body(owner: FunctionNode, states: States): void {
    if (owner.body.type === 'BlockStatement') this.#listener.exit('end', undefined, this.#statement(owner.body, states))
    else this.#return(this.expression(owner.body, states), owner.body)
    for (const { at, states: left } of this.#exits.returned) this.#listener.exit('return', at, left)
    for (const { at, states: left } of this.#exits.thrown) this.#listener.exit('throw', at, left)
  }

  /** Follows a function that runs where it is called: its returns lead on, what it throws is thrown there. */
  inline(code: Code, owner: FunctionNode, states: States, at: Node): States {
    const returned: States[] = []
    const inner = new Interpreter(
      code,
      {
        ...this.#listener,
        exit: (how, _, left) => {
          if (how === 'throw') this.#throw(left, at)
          else returned.push(left)
        },
      },
      this.#later,
    )
    inner.body(owner, states)
    return union(...returned)
  }

  #holdsEvent(node: Node): boolean {
    return holdsMark(this.#marks, node.range)
  }

  #split(condition: Node, states: States): Split {
    return split(this.#frame, condition, this.expression(condition, states))
  }

  #statements(list: readonly Node[], states: States): States {
    return list.reduce((reached, statement) => this.#statement(statement, reached), states)
  }

  #statement(node: Node, states: States): States {
    if (states.length === 0) return states
    if (this.#tries > 0) this.#exits.mayThrow = union(this.#exits.mayThrow, states)
    if (!this.#holdsEvent(node) && !holdsMark(this.#code.exitMarks, node.range)) return states
    switch (node.type) {
      case 'BlockStatement':
        return this.#statements(node.body, states)
      case 'ReturnStatement':
        return this.#return(node.argument ? this.expression(node.argument, states) : states, node)
      case 'ThrowStatement':
        return this.#throw(this.expression(node.argument, states), node)
      case 'IfStatement': {
        const { whenTrue, whenFalse } = this.#split(node.test, states)
        const skipped = node.alternate ? this.#statement(node.alternate, whenFalse) : whenFalse
        return union(this.#statement(node.consequent, whenTrue), skipped)
      }
      case 'SwitchStatement':
        return this.#switch(node, states)
      case 'TryStatement':
        return this.#try(node, states)
      case 'LabeledStatement':
        return this.#labelled(node, states)
      case 'BreakStatement':
        add(this.#exits.breaks, node.label?.name ?? '', states)
        return []
      case 'ContinueStatement':
        add(this.#exits.continues, node.label?.name ?? '', states)
        return []
      case 'WhileStatement':
        return this.#loop(states, node.body, { test: node.test })
      case 'DoWhileStatement':
        return this.#loop(states, node.body, { test: node.test, runsOnce: true })
      case 'ForStatement':
        return this.#loop(node.init ? this.expression(node.init, states) : states, node.body, {
          ...(node.test && { test: node.test }),
          ...(node.update && { update: node.update }),
          isEndless: !node.test,
        })
      case 'ForInStatement':
      case 'ForOfStatement':
        return this.#loop(this.expression(node.right, states), node.body, {})
      case 'FunctionDeclaration':
        return states
      default:
        return this.expression(node, states)
    }
  }

  #return(states: States, at: Node): States {
    this.#exits.returned.push({ at, states })
    return []
  }

  #throw(states: States, at: Node): States {
    this.#exits.thrown.push({ at, states })
    return []
  }

  /** Runs a part of the code and gives the ways in which it was left, which are then the caller's to pass on. */
  #leaving(run: () => States): { readonly done: States; readonly exits: Exits } {
    const outer = this.#exits
    const exits = noExits()
    this.#exits = exits
    const done = run()
    this.#exits = outer
    return { done, exits }
  }

  #passOn(exits: Exits, through = (states: States) => states): void {
    pass(exits, this.#exits, through)
  }

  /** The labels that stand before the statement at hand, with the empty one for `break` and `continue` without a label. */
  #takeLabels(): readonly string[] {
    const labels = ['', ...this.#labels]
    this.#labels = []
    return labels
  }

  #loop(states: States, body: Node, { test, update, runsOnce = false, isEndless = false }: LoopParts): States {
    const labels = this.#takeLabels()
    let left: States = []
    let entering = states
    for (let round = 0; round < rounds && entering.length > 0; round += 1) {
      let inside = entering
      if (!(runsOnce && round === 0)) {
        const tested = test ? this.#split(test, entering) : { whenTrue: entering, whenFalse: isEndless ? [] : entering }
        left = union(left, tested.whenFalse)
        inside = tested.whenTrue
      }
      const { done, exits } = this.#leaving(() => this.#statement(body, forgetting(inside)))
      const continued = union(done, ...take(exits.continues, labels))
      left = union(left, ...take(exits.breaks, labels))
      this.#passOn(exits)
      entering = update ? this.expression(update, continued) : continued
    }
    // What still more rounds would add is not followed.
    return isEndless ? left : union(left, test ? this.#split(test, entering).whenFalse : entering)
  }

  #switch(node: TSESTree.SwitchStatement, states: States): States {
    const labels = this.#takeLabels()
    const entering = this.expression(node.discriminant, states)
    const names = node.cases.map(({ test }) => test && methodCase(this.#code.source, node.discriminant, test))
    const unmatched = narrowed(entering, (methods) =>
      without(
        methods,
        names.flatMap((name) => name ?? []),
      ),
    )
    const { done, exits } = this.#leaving(() =>
      node.cases.reduce<States>((falling, { test, consequent }, index) => {
        const name = names[index]
        const matching = name
          ? narrowed(entering, (methods) => limitedTo(methods, [name]))
          : test
            ? entering
            : unmatched
        return this.#statements(consequent, union(test ? this.expression(test, matching) : matching, falling))
      }, []),
    )
    const broken = take(exits.breaks, labels)
    this.#passOn(exits)
    const passesBy = node.cases.some(({ test }) => test === null) ? [] : unmatched
    return union(done, passesBy, ...broken)
  }

  #try({ block, handler, finalizer }: TSESTree.TryStatement, states: States): States {
    this.#tries += 1
    const tried = this.#leaving(() => this.#statement(block, states))
    this.#tries -= 1
    let { done, exits } = tried
    const caught = forgetting(union(states, exits.mayThrow, ...exits.thrown.splice(0).map((left) => left.states)))
    exits.mayThrow = []
    if (handler) {
      const handled = this.#leaving(() => this.#statement(handler.body, caught))
      done = union(done, handled.done)
      pass(handled.exits, exits, (left) => left)
    } else exits.thrown.push({ at: undefined, states: caught })
    this.#passOn(exits, finalizer ? (left) => this.#statement(finalizer, left) : undefined)
    return finalizer ? this.#statement(finalizer, done) : done
  }

  #labelled(node: TSESTree.LabeledStatement, states: States): States {
    const label = node.label.name
    this.#labels.push(label)
    const { done, exits } = this.#leaving(() => this.#statement(node.body, states))
    this.#labels = this.#labels.filter((other) => other !== label)
    const broken = take(exits.breaks, [label])
    this.#passOn(exits)
    return union(done, ...broken)
  }

  /** Follows the evaluation of an expression. */
  expression(expression: Node, states: States): States {
    if (states.length === 0 || !this.#holdsEvent(expression)) return states
    const node = unwrap(expression)
    switch (node.type) {
      case 'LogicalExpression': {
        if (node.operator === '??') {
          const left = this.expression(node.left, states)
          return union(left, this.expression(node.right, left))
        }
        const { whenTrue, whenFalse } = this.#split(node.left, states)
        return node.operator === '&&'
          ? union(whenFalse, this.expression(node.right, whenTrue))
          : union(whenTrue, this.expression(node.right, whenFalse))
      }
      case 'ConditionalExpression': {
        const { whenTrue, whenFalse } = this.#split(node.test, states)
        return union(this.expression(node.consequent, whenTrue), this.expression(node.alternate, whenFalse))
      }
      case 'CallExpression':
      case 'MemberExpression':
        return this.#chain(node, states)
      case 'FunctionExpression':
      case 'ArrowFunctionExpression':
      case 'FunctionDeclaration':
      case 'ClassExpression':
      case 'ClassDeclaration':
        return this.#helpers.has(node) ? states : this.#closure(node, states)
      default:
        return this.#happens(node, this.#children(node, states))
    }
  }

  /** A chain of members and calls, from its start outwards; chains can be thousands of links long. */
  #chain(outermost: TSESTree.CallExpression | TSESTree.MemberExpression, states: States): States {
    const links: (TSESTree.CallExpression | TSESTree.MemberExpression)[] = []
    let at: Node = outermost
    while (at.type === 'CallExpression' || at.type === 'MemberExpression') {
      links.push(at)
      at = unwrap(at.type === 'CallExpression' ? at.callee : at.object)
    }
    const start = links.at(-1)
    const immediate = isFunction(at) && start?.type === 'CallExpression' ? at : undefined
    let reached = immediate ? states : this.expression(at, states)
    for (const link of links.toReversed()) {
      if (link.type === 'MemberExpression') {
        if (link.computed) reached = this.expression(link.property, reached)
      } else {
        for (const argument of link.arguments) reached = this.expression(argument, reached)
        if (immediate && link === start) reached = this.inline(this.#code, immediate, forgetting(reached), link)
      }
      reached = this.#happens(link, reached)
    }
    return reached
  }

  /** A function that may run later, often or never: it starts from what is still known then, and leaves behind what it may change. */
  #closure(node: Node, states: States): States {
    const inside: Event[] = []
    const later: Event[] = []
    for (const event of this.#code.events.values()) {
      if (isWithin(event.node, node)) inside.push(event)
      else if (event.node.range[1] > node.range[1]) later.push(event)
    }
    const entering = bounded(states.map((state) => blurredBy(forgotten(state), later)))
    for (const owner of functionsIn(this.#code.source, node)) {
      if (!this.#holdsEvent(owner) || this.#later.has(owner)) continue
      const listener = { ...this.#listener, exit: () => undefined }
      new Interpreter(this.#code, listener, new Set([...this.#later, owner])).body(owner, entering)
    }
    return bounded(states.map((state) => blurredBy(state, inside)))
  }

  #children(node: Node, states: States): States {
    let reached = states
    for (const key of this.#code.source.sourceCode.visitorKeys[node.type] ?? []) {
      const child: unknown = Reflect.get(node, key)
      for (const inner of Array.isArray(child) ? child : [child]) {
        if (isNode(inner)) reached = this.expression(inner, reached)
      }
    }
    return reached
  }

  #happens(node: Node, states: States): States {
    const event = this.#code.events.get(node)
    if (event === undefined || states.length === 0) return states
    if (this.#tries > 0) this.#exits.mayThrow = union(this.#exits.mayThrow, states)
    switch (event.is) {
      case 'answered':
        return states
      case 'escape':
        return bounded(states.map(blurred))
      case 'handed':
        return this.#closure(event.callee, states)
      case 'passed':
      case 'called':
        return this.#listener.call(event, states, this) ?? bounded(states.map(blurred))
      case 'effect': {
        this.#listener.effect(event.effect, states)
        const done = bounded(states.map((state) => after(state, event.effect)))
        return event.effect.throws ? this.#throw(done, node) : done
      }
    }
  }
}

interface LoopParts {
  readonly test?: Node
  readonly update?: Node
  /** Whether the body runs before the first test. */
  readonly runsOnce?: boolean
  readonly isEndless?: boolean
}

/** What conditions have shown may no longer hold in the next round of a loop, or in a handler of errors. */
function forgetting(states: States): States {
  return bounded(states.map(forgotten))
}

function forgotten(state: State): State {
  return state.facts.size === 0 ? state : { ...state, facts: new Map() }
}

/** The outermost functions in a node. */
function functionsIn(source: Source, node: Node): readonly FunctionNode[] {
  if (isFunction(node)) return [node]
  return (source.sourceCode.visitorKeys[node.type] ?? []).flatMap((key) => {
    const child: unknown = Reflect.get(node, key)
    return (Array.isArray(child) ? child : [child]).flatMap((inner) =>
      isNode(inner) ? functionsIn(source, inner) : [],
    )
  })
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'range' in value
}
