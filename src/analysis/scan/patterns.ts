import { formedFields } from '../../registry/fields.ts'
import { marksIn, type Marks } from './marks.ts'

/** What the stages look for in the text of a file besides the words of the tables, each with the offsets at which it stands. */

/** What may be a code. */
export const threeDigits = /(?<![\w$.])[1-5]\d\d(?![\w$.])/g

/** The keys under which routes declare their responses. */
export const routeKeys = /\bresponses?\b(?=['"]?\s*[:,}])/g

/** The offsets at which the text may describe the responses of a route. */
export function declarationMarks(text: string): Marks {
  return marksIn(text, routeKeys)
}

/** What may register a handler of HEAD. */
export const headWords = /\bHEAD\b|\bhead(?=\s*(?:\?\.\s*)?\()|\bHead(?=\s*\()|(?:'head'|"head"|`head`)/g

/** The offsets at which the text may say that a function answers HEAD. */
export function headMarks(text: string): Marks {
  return marksIn(text, headWords)
}

/** What a head begins with that is written by hand. */
export const statusLine = /HTTP\/1\.[01] (?=\d{3}\b)/g

/** The offsets at which the text has a status line of HTTP/1. */
export function rawHeadMarks(text: string): Marks {
  return marksIn(text, statusLine)
}

/** The name of a field, in any case of its letters. */
export const quotedName = new RegExp(`["'\`](?:${formedFields.map(inAnyCase).join('|')})["'\`]`, 'g')

/** The offsets at which the text names one of these fields. */
export function fieldMarks(text: string): Marks {
  return marksIn(text, quotedName)
}

/** Numbers that look like a status where a function gives them back. */
const returned = /(?:\breturn|=>)\s*\(?\s*[2-5]\d\d(?![\d.])/g

/** The offsets at which a function may give back a status. */
export function returnedNumberMarks(text: string): Marks {
  return marksIn(text, returned)
}

function inAnyCase(name: string): string {
  return name.replaceAll(/[a-z]/gi, (letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`)
}
