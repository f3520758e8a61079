// Reads {"id", "text"} a line and runs one npm library on each text: node readability.mjs retext|text-readability
import {createInterface} from 'node:readline'

const work = {
  async retext() {
    const {unified} = await import('unified')
    const english = (await import('retext-english')).default
    const readability = (await import('retext-readability')).default
    const stringify = (await import('retext-stringify')).default
    const processor = unified().use(english).use(readability).use(stringify)
    return async (text) => (await processor.process(text)).messages.length
  },
  async 'text-readability'() {
    const rs = (await import('text-readability')).default
    const names = ['fleschReadingEase', 'fleschKincaidGrade', 'gunningFog', 'smogIndex', 'automatedReadabilityIndex',
      'colemanLiauIndex', 'daleChallReadabilityScore', 'linsearWriteFormula']
    return async (text) => names.map((name) => rs[name](text))
  },
}

const run = await work[process.argv[2] ?? 'retext']()
let count = 0
for await (const line of createInterface({input: process.stdin})) {
  await run(JSON.parse(line).text)
  count++
}
console.log(count)
