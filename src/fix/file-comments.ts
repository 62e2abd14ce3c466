import type { TSESTree } from '@typescript-eslint/utils'

const forTools =
  /^\s*(?:eslint(?!-disable-next-line)(?:-\w+)?|oxlint-(?:disable|enable)(?!-)|globals?|exported|js[hl]int|tslint:(?:disable|enable)(?!-)|deno-(?:lint|fmt)-ignore-file|biome-ignore-all|(?:istanbul|c8|v8|node:coverage) (?:ignore file|disable))(?=\s|:|$)/

const tags =
  /@(?:ts-(?:no)?check|(?:no)?flow|jsx\w*|(?:jest|vitest)-\w+|licen[cs]e|preserve|copyright|format|prettier|file\w*|module|overview)\b|\bSPDX-|\bcopyright\b/i

/** Whether a comment is about the whole file, or all that stands behind it, so that it belongs in front of what is added. */
export function isAboutFile({ value }: TSESTree.Comment): boolean {
  return /^\/\s*</.test(value) || forTools.test(value) || tags.test(value)
}
