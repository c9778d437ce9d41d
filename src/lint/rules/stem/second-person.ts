import { matchesOf } from '../../../text/matches.ts';
import { questionRule } from '../../rule.ts';

const PATTERNS = {
  en: [
    /\b(?:[Yy]ou|[Yy]ours?|[Yy]ou're|[Ww]e|[Oo]urs?|[Uu]s|I|[Mm]y)\b(?![-/.])/g,
    /\b(?:Acme|AnyCompany|Any\s?Corp|Example ?Corp|Contoso|Fabrikam|Netflix|Uber|Airbnb|Spotify|Facebook|Instagram|TikTok|Twitter|Walmart|Starbucks|Tesla|Nike|Disney|Toyota|Samsung|IKEA)\b/g,
    /\b(?:Alice|Bob|Carol|Charlie|Dave|Eve|Frank|Jane|Jim|Joe|John|Mary|Mike|Peter|Sarah|Susan|Tom)\b(?=\s|'s|,)/g,
  ],
  ko: [
    /(?<![가-힣])(?:당신|귀하|귀사|여러분|우리|저희|귀 조직|귀 회사)/g,
    /네이버|카카오|쿠팡|삼성|넷플릭스|스타벅스|유튜브|배달의민족|김철수|홍길동|이영희/g,
  ],
} as const;

export const secondPerson = questionRule({
  id: 'stem/second-person',
  severity: 'warn',
  options: {
    names: {
      default: [] as string[],
      says: { en: 'More names that no stem may have.', ko: '지문에 쓸 수 없는 이름(추가)' },
    },
  },
  page: {
    what: {
      en: 'No you, we or I in a stem, and no names of persons or brands.',
      ko: '지문에 2인칭과 1인칭, 사람이나 상표의 이름을 쓰지 않습니다.',
    },
    why: {
      en: 'The exam speaks of "a company". A brand brings in what the reader knows about it; a person\'s name, where the reader comes from.',
      ko: '시험은 "한 회사"로 말합니다. 상표는 독자가 그 회사에 대해 아는 것을, 사람 이름은 출신을 끌어들입니다.',
    },
    guideline: 'NBME item-writing guide: vignettes without irrelevant identity',
    bad: {
      yaml: 'stem:\n  en: You keep the files of your company on one volume. Which solution meets this requirement?',
    },
    good: { yaml: 'level: apply' },
    falsePositives: {
      en: 'Names that are products as well, such as the operating system of a brand.',
      ko: '제품 이름이기도 한 상표',
    },
  },
  check({ stem }, ask) {
    for (const text of [stem.en, stem.ko]) {
      if (!text) continue;
      const own = ask.options.names.filter((name) => text.text.includes(name));
      const hits = [
        ...PATTERNS[text.lang].flatMap((pattern) =>
          matchesOf(pattern, text.text).map((m) => ({ at: m.index, word: m[0] })),
        ),
        ...own.map((word) => ({ at: text.text.indexOf(word), word })),
      ];
      for (const { at, word } of hits)
        ask.report(
          { text, from: at, to: at + word.length },
          { en: `"${word}" in a stem`, ko: `지문에 쓰지 않는 말: "${word}"` },
          { hint: { en: 'Write of "a company" and its needs.', ko: '"한 회사"와 그 요구 사항으로 쓰십시오.' } },
        );
    }
  },
});
