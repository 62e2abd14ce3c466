import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitepress'
import { homepage } from '../../src/package.ts'
import { libraries } from '../pages/frameworks.ts'
import { docsOf, ruleNames } from '../pages/rules.ts'
import { writePages } from '../pages/write.ts'
import { statusCodes } from '../../src/registry/status-codes.ts'

writePages('site/.pages')

const groups = {
  number: 'Which number',
  name: 'Names and numbers',
  content: 'Content and fields',
  method: 'Methods, redirects, errors',
  loss: 'Set, but something else goes out',
  client: 'Clients and tests',
} as const

const guide = [
  { text: 'Start', link: '/start' },
  { text: 'Configs and types', link: '/configs' },
  { text: 'Settings', link: '/settings' },
  { text: 'What is recognised', link: '/recognised' },
  { text: 'Coming from elsewhere', link: '/migrating' },
  { text: 'Versions', link: '/versions' },
]

export default defineConfig({
  title: 'eslint-plugin-http-status',
  description: 'ESLint rules that read how code uses HTTP status codes',
  base: '/eslint-plugin-http-status/',
  srcDir: '.pages',
  cleanUrls: true,
  lang: 'en',
  themeConfig: {
    nav: [
      { text: 'Guide', link: '/start', activeMatch: '^/(start|configs|settings|recognised|migrating|versions)' },
      { text: 'Rules', link: '/rules/', activeMatch: '^/rules/' },
      { text: 'Frameworks', link: '/frameworks/', activeMatch: '^/frameworks/' },
      { text: 'Codes', link: '/codes/', activeMatch: '^/codes/' },
      { text: 'Playground', link: '/playground' },
    ],
    sidebar: {
      '/': [{ text: 'Guide', items: guide }],
      '/rules/': Object.entries(groups).map(([protects, text]) => ({
        text,
        items: ruleNames
          .filter((name) => docsOf(name).protects === protects)
          .map((name) => ({ text: name, link: `/rules/${name}` })),
      })),
      '/frameworks/': [
        {
          text: 'Frameworks',
          items: libraries.map(({ name, title }) => ({ text: title, link: `/frameworks/${name}` })),
        },
      ],
      '/codes/': [1, 2, 3, 4, 5].map((digit) => ({
        text: `${digit}xx`,
        items: statusCodes
          .filter(({ code }) => Math.floor(code / 100) === digit)
          .map(({ code, phrase }) => ({ text: `${code} ${phrase}`, link: `/codes/${code}` })),
      })),
    },
    outline: [2, 3],
    search: { provider: 'local' },
    socialLinks: [{ icon: 'github', link: homepage }],
  },
  markdown: { theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' } },
  vite: {
    publicDir: fileURLToPath(new URL('../public', import.meta.url)),
    // ESLint and the parser ask of Node's modules only paths.
    resolve: { alias: { 'node:path': 'path-browserify', path: 'path-browserify' } },
    worker: { format: 'es' },
    build: { chunkSizeWarningLimit: 10_000 },
  },
})
