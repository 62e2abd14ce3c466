// Imports some packages one after the other once ESLint is loaded, and prints the CPU time of each in milliseconds.
await import('eslint')
const costs = []
for (const name of process.argv.slice(2)) {
  const start = process.cpuUsage()
  await import(name)
  const { user, system } = process.cpuUsage(start)
  costs.push([name, (user + system) / 1000])
}
console.log(JSON.stringify(costs))
