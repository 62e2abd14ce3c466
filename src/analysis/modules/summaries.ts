import { constructorOf } from '../../ast/constructors.ts'
import { isClass, isFunction, type ClassNode, type Node } from '../../ast/node.ts'
import type { NeighbourApi, SourceFile } from '../model/source-file.ts'
import { isResponseName } from '../../frameworks/lookup.ts'
import { identify } from '../identify/identify.ts'
import { classSummary, errorSummary } from './class-summary.ts'
import { functionSummary } from './function-summary.ts'

/**
 * What a function or class of a module does for those who import it, as tables say it of libraries: which argument is the response,
 * the status, the content. Nothing where its paths do not agree on what becomes of the response.
 *
 * @param title How messages call it.
 */
export function summaryOf(source: SourceFile, node: Node, title: string): readonly NeighbourApi[] {
  if (isFunction(node)) return functionSummary(source, node, title)
  if (!isClass(node)) return []
  const errors = errorSummary(source, node)
  return errors.length > 0 ? errors : classSummary(source, node, title)
}

/** What a class of the file itself does that keeps the status with which a method of it answers, or that others of the file extend. */
export function ownSummaryOf(source: SourceFile, owner: ClassNode): readonly NeighbourApi[] {
  const { text } = source.sourceCode
  const keepsStatus = /\bthis\s*\.\s*\w*(?:status|code)/i.test(text.slice(...owner.body.range))
  const isExtended = owner.id !== null && new RegExp(String.raw`\bextends\s+${owner.id.name}\b`).test(text)
  const isGivenResponse = constructorOf(owner)?.params.some(isNamedResponse) ?? false
  const extendsHolder = () => owner.superClass !== null && identify(source, owner.superClass).some(makesHolders)
  const mayAnswer = keepsStatus || isExtended || isGivenResponse || extendsHolder()
  return mayAnswer ? classSummary(source, owner, undefined) : []
}

function isNamedResponse(parameter: Node): boolean {
  return parameter.type === 'Identifier' && isResponseName(parameter.name)
}

function makesHolders({ api }: NeighbourApi): boolean {
  return api.construct?.some(({ keeps }) => keeps) ?? false
}
