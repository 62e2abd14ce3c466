import { isGlobalNamed } from '../../ast/global-named.ts'
import { enclosingFunction, isFunction, type Node } from '../../ast/node.ts'
import { unwrap } from '../../ast/unwrap.ts'
import type { SinkKind, Use } from '../../frameworks/framework.ts'
import { isGuess, type ApiMatch } from '../identify/api-lookup.ts'
import { placed, placesOf, type Inputs } from '../identify/overloads.ts'
import { contentBeside } from './content-beside.ts'
import { contentOf, written } from './content.ts'
import { evaluate, evaluateInside } from '../values/evaluate.ts'
import { namedStatus } from '../values/named-status.ts'
import { either, one, unknown } from '../values/value.ts'
import { codesIn, withTypedCodes } from './typed-statuses.ts'
import { allOf, fieldOf, fieldsAt } from './fields.ts'
import { handlerResponse, identify } from '../identify/identify.ts'
import type { ContentInput, Effect, Evidence, FieldsInput, Runtime, StatusInput, Value } from '../model/model.ts'
import { newest } from './runtime-outcomes.ts'
import { doTheSame, haveTheSameStatus } from './use-agreement.ts'
import type { SourceFile } from '../model/source-file.ts'

/** A use of an API that fits a node. */
export interface Fitting {
  readonly known: ApiMatch
  readonly use: Use
}

/** The inputs of a use, and whether there are no others. */
interface Given {
  readonly inputs: Inputs
  readonly isComplete: boolean
  /** Whether the input is what a handler answers. */
  readonly isAnswer: boolean
}

interface PhraseInput {
  readonly value: Value
  readonly node: Node | undefined
}

/** What a node does by the uses that fit it. Most effects are only asked for their status, so the rest is found when asked for. */
export class RecognisedEffect implements Effect {
  readonly node: Node
  readonly kind: SinkKind
  readonly evidence: Evidence
  readonly runtimes: readonly Runtime[]
  readonly isUnclear: boolean
  readonly status: StatusInput | undefined
  readonly sends: boolean
  readonly commits: boolean
  readonly builds: boolean
  readonly throws: boolean
  readonly #source: SourceFile
  readonly #fittings: readonly [Fitting, ...Fitting[]]
  readonly #given: Given
  // `null` is what has not been looked at.
  #phrase: PhraseInput | undefined | null = null
  #content: ContentInput | undefined | null = null
  #fields: FieldsInput | undefined | null = null
  #response: Node | undefined | null = null
  #ignored: readonly StatusInput[] | undefined

  constructor(source: SourceFile, node: Node, fittings: readonly [Fitting, ...Fitting[]], given: Given) {
    const [{ use }] = fittings
    this.#source = source
    this.#fittings = fittings
    this.#given = given
    this.node = node
    this.kind = use.kind ?? 'respond'
    this.evidence = fittings.every(({ known }) => known.evidence === 'proven') ? 'proven' : 'named'
    this.runtimes = fittings.map((fitting) => runtimeOf(source, fitting))
    this.isUnclear = !fittings.every((other) => doTheSame(use, other.use, given.inputs.length))
    this.status = this.#findStatus()
    this.sends = use.sends ?? false
    this.commits = fittings.every(({ use: { commits, content } }) => commits ?? content?.isPart)
    this.builds = this.sends && use.returns !== undefined && use.returns !== 'this'
    this.throws = use.throws ?? false
  }

  /** The same, as code sees it in which names stand for what a call or a path gives them. */
  seenFrom(source: SourceFile): RecognisedEffect {
    return new RecognisedEffect(source, this.node, this.#fittings, this.#given)
  }

  get phrase(): Value | undefined {
    return this.#phraseInput()?.value
  }

  get phraseNode(): Node | undefined {
    return this.#phraseInput()?.node
  }

  #phraseInput(): PhraseInput | undefined {
    if (this.#phrase === null) this.#phrase = this.#findPhrase()
    return this.#phrase
  }

  get content(): ContentInput | undefined {
    if (this.#content === null) this.#content = this.#findContent()
    return this.#content
  }

  get fields(): FieldsInput | undefined {
    if (this.#fields === null) this.#fields = this.#findFields()
    return this.#fields
  }

  get response(): Node | undefined {
    if (this.#response === null) this.#response = this.#findResponse()
    return this.#response
  }

  get ignored(): readonly StatusInput[] {
    return (this.#ignored ??= this.#findIgnored())
  }

  get isUpgrade(): boolean {
    const { inputs, isComplete } = this.#given
    return this.#fittings.some(({ use: { upgrades, upgradesIn } }) => {
      if (upgradesIn !== undefined && isGlobalNamed(this.#source.sourceCode, upgradesIn)) return true
      if (upgrades === undefined) return false
      return placed(this.#source, upgrades, inputs, isComplete).is !== 'absent'
    })
  }

  #findStatus(): StatusInput | undefined {
    const [first] = this.#fittings
    const agree = this.#fittings.every(({ use }) => haveTheSameStatus(use, first.use, this.#given.inputs.length))
    for (const place of agree ? placesOf(first.use.status) : []) {
      const there = placed(this.#source, place, this.#given.inputs, this.#given.isComplete)
      if (there.is === 'absent') continue
      if (there.is === 'unknown') {
        const { node, inner } = there
        const value = node && inner ? evaluateInside(this.#source, unwrap(node), inner) : unknown
        return { value: first.use.holdsOthers ? codesIn(value) : value, node, inner, isImplied: false }
      }
      // `c.json(data, init)`: an object in the number's place holds the status at the next one.
      const value = first.use.holdsOthers ? codesIn(this.#valueAt(there.node)) : this.#statusAt(there.node)
      if (value.possibilities.length === 0 && unwrap(there.node).type === 'ObjectExpression') continue
      const passed = written(this.#source, there.node)
      const isWhole = there.isCertain
      return { value: isWhole ? value : { ...value, isComplete: false }, node: there.node, passed, isImplied: false }
    }
    const codes = new Set(this.#fittings.flatMap(({ use: { code } }) => (code === undefined ? [] : [code])))
    if (codes.size === 0) {
      const isUnknown = this.#fittings.some(({ use }) => use.hasUnknownCode)
      return isUnknown ? { value: unknown, node: undefined, isImplied: false } : undefined
    }
    // Where the libraries look for it in different places, none of which is empty, nobody can tell.
    if (!agree && this.#fittings.some(({ use }) => this.#isWritten(use)))
      return { value: unknown, node: undefined, isImplied: false }
    return { value: [...codes].map((code) => one(code, this.node)).reduce(either), node: undefined, isImplied: true }
  }

  #valueAt(node: Node): Value {
    return withTypedCodes(this.#source, node, evaluate(this.#source, node))
  }

  #statusAt(node: Node): Value {
    const value = this.#valueAt(node)
    const isSeen = value.isComplete || value.possibilities.length > 0
    return isSeen ? value : (namedStatus(this.#source, node) ?? value)
  }

  #isWritten({ status }: Use): boolean {
    const { inputs, isComplete } = this.#given
    return placesOf(status).some((place) => placed(this.#source, place, inputs, isComplete).is !== 'absent')
  }

  #findIgnored(): readonly StatusInput[] {
    const [places, ...others] = newest(this.runtimes).map(({ use }) => use.ignores)
    const agree = others.every((other) => JSON.stringify(other) === JSON.stringify(places))
    return (agree ? placesOf(places) : []).flatMap((place) => {
      const there = placed(this.#source, place, this.#given.inputs, this.#given.isComplete)
      if (there.is !== 'there' || !there.isCertain) return []
      return [{ value: evaluate(this.#source, there.node), node: there.node, isImplied: false }]
    })
  }

  #findPhrase(): PhraseInput | undefined {
    const [{ use }] = this.#fittings
    if (use.phrase === undefined) return undefined
    const there = placed(this.#source, use.phrase, this.#given.inputs, this.#given.isComplete)
    if (there.is === 'absent') return undefined
    return there.is === 'there'
      ? { value: evaluate(this.#source, there.node), node: there.node }
      : { value: unknown, node: undefined }
  }

  /** The content by every library that fits: certain only where they agree. */
  #findContent(): ContentInput | undefined {
    const [first, ...others] = this.#fittings.map(
      ({ use }) =>
        (use.content && contentOf(this.#source, use.content, this.#given)) ??
        (use.isBesideContent ? contentBeside(this.#source, this.node) : undefined),
    )
    if (first === undefined) return undefined
    return others.every((other) => other?.is === first.is) ? first : { ...first, is: 'unknown' }
  }

  get messageNode(): Node | undefined {
    const [{ use }] = this.#fittings
    const { inputs, isComplete } = this.#given
    for (const place of placesOf(use.message)) {
      const there = placed(this.#source, place, inputs, isComplete)
      if (there.is === 'there') return there.node
    }
    return undefined
  }

  #findFields(): FieldsInput | undefined {
    if (this.isUnclear) return { set: [], isComplete: false }
    const [{ use }] = this.#fittings
    const { inputs, isComplete } = this.#given
    const parts = placesOf(use.fields).map((place) => fieldsAt(this.#source, place, inputs, isComplete))
    if (use.field) parts.push(fieldOf(this.#source, use.field, inputs, isComplete))
    if (use.setsMore) parts.push({ set: [], isComplete: false })
    return parts.length === 0 ? undefined : allOf(parts)
  }

  /** The node that stands for the response it is about. */
  #findResponse(): Node | undefined {
    const [{ known, use }] = this.#fittings
    if (use.on === 'new') return this.node
    if (use.on === 'handler') return this.#ownResponse()
    if (use.on === undefined) return known.response
    const there = placed(this.#source, use.on, this.#given.inputs, this.#given.isComplete)
    const found = there.is === 'there' ? identify(this.#source, there.node) : []
    return found.find(({ response }) => response)?.response
  }

  /** The response of the method a decorator is on, or of the function a call is in. */
  #ownResponse(): Node | undefined {
    const { node } = this
    const owner =
      node.type === 'Decorator' && node.parent.type === 'MethodDefinition' ? node.parent.value : enclosingFunction(node)
    return isFunction(owner) ? handlerResponse(this.#source, owner) : undefined
  }
}

function runtimeOf(source: SourceFile, { known, use }: Fitting): Runtime {
  const { framework } = known
  return {
    framework,
    use,
    isGuess: isGuess(source, known),
    behaviour: use.behaviour ? { ...framework.behaviour, ...use.behaviour } : framework.behaviour,
  }
}
