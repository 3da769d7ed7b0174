// Texts of plain YAML in every form that it may have, and now and then a little more, for laws about its quick reader.
import fc from 'fast-check'
import { word as anyWord } from './yaml-like.ts'

/** A value: what stands behind its key or dash, or the lines below it, as far in as is asked. */
interface Part {
  readonly sort: 'inline' | 'list' | 'map'
  lines(indent: number): string
}

const key = fc.constantFrom('a', 'b', 'c-d', 'x.y', 'e_f', '$g')
const word = fc.oneof({ weight: 20, arbitrary: fc.constantFrom('a', 'a b', '客户 数据', '12', '-3.5', 'true', '12:30', 'a#b', "it's", 'x:y', 'Ω', '2026-12-01', '"q"', "'it''s: # x'", '"a \\"b\\" c"', '""', "''", '"，"') }, { weight: 1, arbitrary: anyWord })
const inFlow = fc.oneof({ weight: 20, arbitrary: fc.constantFrom('a', 'a b', '客户', '12', 'true', 'Ω', "it's", '"q, [r]"', "'x: }'", '""') }, { weight: 1, arbitrary: anyWord })
const comment = fc.constantFrom('', '', ' ', ' # c', '   # c:d [')
const gap = fc.constantFrom('', '', '', '\n', '# c: d\n', '      # - c\n', '   \n')
const spaces = fc.constantFrom(' ', ' ', '  ', '    ')

function inline(text: string): Part {
  return { sort: 'inline', lines: () => text }
}

function lineOf(indent: number, head: string, [space, { sort, lines }, after, deeper]: readonly [string, Part, string, number]): string {
  const start = ' '.repeat(indent) + head
  if (sort === 'inline') return `${start}${space}${lines(0)}${after}\n`
  const inside = indent + head.length + space.length
  const body = lines(inside)
  // A map may begin behind the dash, unless a comment stands before it.
  if (sort === 'map' && head === '-' && /^ *[^ #\n]/.test(body)) return `${start}${space}${body.slice(inside)}`
  return `${start}${after}\n${lines(indent + (sort === 'list' && head !== '-' ? deeper : deeper + 1))}`
}

const { text } = fc.letrec<{ flow: string; value: Part; list: Part; map: Part; text: string }>((tie) => ({
  flow: fc.oneof({ depthSize: 'small', withCrossShrink: true }, inFlow,
    fc.tuple(fc.array(tie('flow'), { maxLength: 3 }), fc.constantFrom('', ' ')).map(([items, space]) => `[${space}${items.join(`${space}, `)}${space}]`),
    fc.tuple(fc.uniqueArray(fc.tuple(key, spaces, tie('flow')), { maxLength: 3, selector: ([name]) => name }), fc.constantFrom('', ' ')).map(([pairs, space]) => `{${space}${pairs.map(([name, before, value]) => `${name}:${before}${value}`).join(`${space},`)}${space}}`)),
  value: fc.oneof({ depthSize: 'small', withCrossShrink: true }, fc.oneof(word, fc.constant('')).map(inline), tie('flow').map(inline), tie('list'), tie('map')),
  list: fc.array(fc.tuple(gap, spaces, tie('value'), comment, fc.nat(2)), { minLength: 1, maxLength: 4 }).map((items): Part => ({
    sort: 'list', lines: (indent) => items.map(([before, ...rest]) => before + lineOf(indent, '-', rest)).join(''),
  })),
  map: fc.uniqueArray(fc.tuple(key, gap, spaces, tie('value'), comment, fc.nat(2)), { minLength: 1, maxLength: 4, selector: ([name]) => name }).map((pairs): Part => ({
    sort: 'map', lines: (indent) => pairs.map(([name, before, ...rest]) => before + lineOf(indent, `${name}:`, rest)).join(''),
  })),
  text: fc.tuple(fc.oneof(tie('map'), tie('map'), tie('list')), fc.constantFrom(0, 0, 0, 2), fc.boolean()).map(([part, indent, isCut]) => (isCut ? part.lines(indent).trimEnd() : part.lines(indent))),
}))

/** A text of plain YAML, or nearly. */
export const plainText: fc.Arbitrary<string> = text
