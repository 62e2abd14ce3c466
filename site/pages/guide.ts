import { readFileSync, readdirSync } from 'node:fs'
import { guide, readme, relink, sections } from './links.ts'
import type { Page } from './markdown.ts'

const titles: Readonly<Record<string, string>> = {
  start: 'Start',
  configs: 'Configs and types',
  settings: 'Settings',
  recognised: 'What is recognised',
}

/** The pages that the README's sections make, those of `docs/`, and the first one. */
export function guidePages(): readonly Page[] {
  const parts = Object.entries(guide).map(([path, headings]) => {
    const text = headings.map((heading, index) => {
      const body = sections.get(heading)
      if (body === undefined) throw new Error(`The README has no section ${heading}.`)
      return index === 0 && headings.length === 1 ? body : `## ${heading}\n\n${body}`
    })
    return { path, text: relink(`# ${titles[path] ?? path}\n\n${text.join('\n\n')}\n`) }
  })
  const docs = readdirSync('docs').filter((file) => file.endsWith('.md') && file !== 'README.md')
  return [
    ...parts,
    ...docs.map((file) => ({ path: file.replace('.md', ''), text: relink(readFileSync(`docs/${file}`, 'utf8')) })),
    { path: 'rules/index', text: relink(readFileSync('docs/README.md', 'utf8')) },
    { path: 'index', text: relink(`${homeHead}\n${introduction()}\n`) },
    { path: 'playground', text: playground },
  ]
}

const homeHead = `---
layout: home
hero:
  name: eslint-plugin-http-status
  text: HTTP status codes, read as your code uses them
  tagline: What is wrong by the specification, or goes wrong at run time, is underlined where it stands.
  actions:
    - theme: brand
      text: Playground
      link: /playground
    - theme: alt
      text: Start
      link: /start
    - theme: alt
      text: Rules
      link: /rules/
---
`

/** What the README says before its first section, without its title and pictures. */
function introduction(): string {
  const [text = ''] = readme.split(/^## /m)
  return text
    .replace(/^# .*$/m, '')
    .replaceAll(/<picture>[^]*?<\/picture>/g, '')
    .trim()
}

const playground = `---
title: Playground
layout: page
sidebar: false
---

<script setup>
import { defineClientComponent } from 'vitepress'
const Playground = defineClientComponent(() => import.meta.env.SSR ? Promise.resolve({}) : import('../playground/Playground.vue'))
</script>

<Playground />
`
