import type { Plugin } from 'vite'

/** Writes what is not ASCII as escapes: engines read a text of one-byte characters faster. */
export function ascii(): Plugin {
  return {
    name: 'ascii',
    apply: 'build',
    enforce: 'post',
    generateBundle(_, output) {
      for (const chunk of Object.values(output))
        if (chunk.type === 'chunk') chunk.code = chunk.code.replaceAll(/[^\0-\x7F]/g, escaped)
    },
  }
}

function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
}
