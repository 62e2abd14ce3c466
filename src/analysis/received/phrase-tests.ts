import type { TSESTree } from '@typescript-eslint/utils'
import type { Node } from '../../ast/node.ts'
import { propertyName } from '../../ast/property-name.ts'
import { unwrap, wrapped } from '../../ast/unwrap.ts'
import { isNeverReassigned, variableOf } from '../../ast/variables.ts'
import { codeOfPhrase } from '../../registry/phrases.ts'
import { elementsOf } from '../values/list-elements.ts'
import { evaluate } from '../values/evaluate.ts'
import { identify } from '../identify/identify.ts'
import type { Evidence, PhraseTest } from '../model/model.ts'
import type { SourceFile } from '../model/source-file.ts'
import { isHolderName } from './status-expressions.ts'

/** The decisions that the candidate expressions of a file take by a reason phrase. */
export function phraseTestsOf(source: SourceFile, candidates: readonly Node[]): readonly PhraseTest[] {
  const tests = candidates.flatMap((candidate) => {
    const phrase = boundBy(candidate) ?? candidate
    const evidence = evidenceOf(source, phrase)
    return evidence ? placesOf(source, phrase).flatMap((place) => testAt(source, place, evidence)) : []
  })
  return [...new Map(tests.map((test) => [test.node, test])).values()]
}

/** The name that `const { statusText: text } = response` binds, by the key. */
function boundBy({ type, parent }: Node): Node | undefined {
  return type === 'Identifier' && parent.type === 'Property' && parent.parent.type === 'ObjectPattern'
    ? parent.value
    : undefined
}

/** Where the value of an expression stands: there, or wherever the name is read that keeps it. */
function placesOf(source: SourceFile, phrase: Node): readonly Node[] {
  const { parent } = wrapped(phrase)
  const name =
    parent?.type === 'VariableDeclarator' && parent.init === wrapped(phrase)
      ? parent.id
      : parent?.type === 'Property' && parent.value === phrase
        ? phrase
        : undefined
  const variable = name?.type === 'Identifier' ? variableOf(source.sourceCode, name) : undefined
  if (variable === undefined) return [phrase]
  return isNeverReassigned(variable) ? variable.references.map(({ identifier }) => identifier) : []
}

function testAt(source: SourceFile, phrase: Node, sure: Sure): readonly PhraseTest[] {
  const test = decisionOn(source, phrase)
  return test && isAboutPhrase(sure, test.texts) ? [{ ...test, phrase, evidence: sure.evidence }] : []
}

interface Sure {
  readonly evidence: Evidence
  /** Whether it holds other texts as well: `timeout`, `abort`. */
  readonly isMixed: boolean
}

function evidenceOf(source: SourceFile, node: Node): Sure | undefined {
  if (node.type !== 'MemberExpression' && node.type !== 'Identifier' && node.type !== 'CallExpression') return undefined
  const known = identify(source, node)
  if (known.length > 0) {
    if (known.some(({ api }) => api.reads !== 'phrase')) return undefined
    const isProven = known.every(({ evidence }) => evidence === 'proven')
    const holders = node.type === 'MemberExpression' ? identify(source, node.object) : []
    return { evidence: isProven ? 'proven' : 'named', isMixed: holders.some(({ api }) => api.isLive) }
  }
  if (node.type !== 'MemberExpression') return undefined
  const name = propertyName(node)
  return (name === 'statusText' || name === 'statusMessage') && isHolderName(node.object)
    ? { evidence: 'named', isMixed: false }
    : undefined
}

/** A phrase of the registry decides what the text is where only the names speak, or where other texts are found there too. */
function isAboutPhrase({ evidence, isMixed }: Sure, texts: readonly string[]): boolean {
  if (texts.every((text) => text === '')) return false
  return (evidence === 'proven' && !isMixed) || texts.some((text) => codeOfPhrase(text) !== undefined)
}

interface Decision {
  readonly node: Node
  readonly texts: readonly string[]
}

const methods = /^(?:includes|startsWith|endsWith|match|search|indexOf|localeCompare|test)$/

function decisionOn(source: SourceFile, phrase: Node): Decision | undefined {
  const at = folded(phrase)
  const { parent } = at
  switch (parent?.type) {
    case 'BinaryExpression':
      return /^[=!]==?$/.test(parent.operator)
        ? { node: parent, texts: textsOf(source, [parent.left === at ? parent.right : parent.left]) }
        : undefined
    case 'SwitchStatement': {
      const tests = parent.cases.flatMap(({ test }) => test ?? [])
      return parent.discriminant === at ? { node: parent.discriminant, texts: textsOf(source, tests) } : undefined
    }
    case 'MemberExpression': {
      const call = callOf(parent)
      return call && parent.object === at && methods.test(propertyName(parent) ?? '')
        ? { node: call, texts: textsOf(source, call.arguments) }
        : undefined
    }
    case 'CallExpression': {
      const callee = unwrap(parent.callee)
      if (callee.type !== 'MemberExpression' || parent.arguments[0] !== at) return undefined
      const name = propertyName(callee)
      if (name === 'test') return { node: parent, texts: textsOf(source, [callee.object]) }
      const elements = name === 'includes' || name === 'has' ? elementsOf(source, callee.object) : []
      return elements.length > 0 ? { node: parent, texts: textsOf(source, elements) } : undefined
    }
    default:
      return undefined
  }
}

/** The expression with the changes of case and space around it: `text.trim().toLowerCase()`. */
function folded(phrase: Node): Node {
  let at = wrapped(phrase)
  for (;;) {
    const { parent } = at
    const call = parent?.type === 'MemberExpression' && parent.object === at ? callOf(parent) : undefined
    if (call === undefined || parent?.type !== 'MemberExpression') return at
    if (!/^(?:to(?:Lower|Upper)Case|trim)$/.test(propertyName(parent) ?? '')) return at
    at = wrapped(call)
  }
}

function callOf(member: TSESTree.MemberExpression): TSESTree.CallExpression | undefined {
  const whole = wrapped(member)
  return whole.parent?.type === 'CallExpression' && whole.parent.callee === whole ? whole.parent : undefined
}

/** The texts that expressions are, and what regular expressions look for. */
function textsOf(source: SourceFile, expressions: readonly Node[]): readonly string[] {
  return expressions.flatMap((expression) => {
    const node = unwrap(expression)
    if (node.type === 'Literal' && 'regex' in node) return [node.regex.pattern]
    return evaluate(source, node).possibilities.flatMap(({ value }) => (typeof value === 'string' ? [value] : []))
  })
}
