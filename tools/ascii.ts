import { decode, encode } from '@jridgewell/sourcemap-codec'
import type { Plugin } from 'vite'

const wide = /[^\0-\x7F]/g

/** How much longer an escape is than what it stands for. */
const added = '\\u0000'.length - 1

/** Writes what is not ASCII as escapes, in the code and in its source map: engines read a text of one-byte characters faster. */
export function ascii(): Plugin {
  return {
    name: 'ascii',
    apply: 'build',
    enforce: 'post',
    generateBundle(_, output) {
      for (const chunk of Object.values(output)) {
        if (chunk.type !== 'chunk') continue
        const map = output[`${chunk.fileName}.map`]
        if (map?.type === 'asset') map.source = shifted(String(map.source), chunk.code)
        chunk.code = chunk.code.replaceAll(wide, escaped)
      }
    },
  }
}

function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
}

/** A source map whose columns are those behind the escapes. */
function shifted(json: string, code: string): string {
  const map = JSON.parse(json) as { mappings: string }
  const lines = code.split('\n').map((line) => [...line.matchAll(wide)].map(({ index }) => index))
  const mappings = decode(map.mappings)
  mappings.forEach((segments, line) => {
    const places = lines[line] ?? []
    let before = 0
    for (const segment of segments) {
      while ((places[before] ?? Infinity) < segment[0]) before += 1
      segment[0] += before * added
    }
  })
  return JSON.stringify({ ...map, mappings: encode(mappings) })
}
