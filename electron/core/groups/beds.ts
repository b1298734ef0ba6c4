import { normalise } from './headings/normalise.ts'

const words: readonly (readonly [number, string])[] = [
  [
    1,
    `sgl single singles ez einzelzimmer einzel individual singola singolo simple solteiro sencilla eenpersoonskamer enkel
    enkelrum enkeltvaerelse enkeltværelse enkeltrom jednoosobowy jednolozkovy jednoluzkovy yhden μονοκλινο tekkisilik tek فردية シングル 单人间 單人房`,
  ],
  [
    2,
    `dbl double doubles dbls twn twin twins tw tb dz doppelzimmer doppel zweibettzimmer zbz doble doppia matrimoniale duplo
    dupla casal deux tweepersoonskamer tweepersoons dubbel dubbelrum dobbelt dobbeltvaerelse dobbeltværelse dobbeltrom
    dwuosobowy dvoulozkovy dvouluzkovy kahden δικλινο cift مزدوجة ダブル ツイン 双人间 雙人房 大床房 标准间 標準間`,
  ],
  [
    3,
    `tpl trp trpl triple triples dreibettzimmer dreibett dbz tripla triplo triplelik drie trojluzkovy τρικλινο ثلاثية トリプル 三人间 三人房`,
  ],
  [
    4,
    `quad quads quadruple qdpl vierbettzimmer vierbett quadrupla cuadruple τετρακλινο رباعية 四人间 四人房`,
  ],
]

const bedsByWord = new Map(
  words.flatMap(([beds, list]) => list.split(/\s+/u).map((word) => [normalise(word), beds] as const)),
)

/** Beds by the words of a room type as tour operators and hotels write it; null when the words do not say. */
export const bedsOf = (roomType: string): number | null => {
  for (const word of normalise(roomType).split(' ')) {
    const beds = bedsByWord.get(word)
    if (beds !== undefined) return beds
  }
  return null
}
