import type { PaperNeed, WithoutPaper } from '../../admission/packs/papers';
import { nameOf, type Language } from '../say';

interface PaperLineWords {
  readonly file: Readonly<Record<string, string>>;
  readonly need: Readonly<Record<PaperNeed, string>>;
  readonly without: Readonly<Record<WithoutPaper, string>>;
}

const WORDS: Readonly<Record<Language, PaperLineWords>> = {
  vi: {
    file: { admission: 'hồ sơ kết nạp', recognition: 'hồ sơ công nhận', removal: 'hồ sơ xóa tên' },
    need: {
      always: 'luôn phải có',
      'somebody-asked': 'có khi đã gửi công văn thẩm tra',
      'second-introduction': 'có khi cần hai người giới thiệu',
      union: 'có khi đoàn thể giới thiệu',
      division: 'có khi có đảng ủy bộ phận',
      'grassroots-vote': 'có khi đảng ủy cơ sở biểu quyết',
      'failed-vote': 'có khi biểu quyết không đạt',
      removal: 'có khi đề nghị xóa tên',
      'removal-division': 'có khi đề nghị xóa tên và có đảng ủy bộ phận',
      'removal-grassroots-vote': 'có khi đảng ủy cơ sở biểu quyết xóa tên',
      discipline: 'có khi bị kỷ luật',
      complaint: 'có khi khiếu nại việc xóa tên',
      'asked-for': 'có khi trường hợp đặc biệt đòi hỏi',
      'wrong-decision': 'có khi quyết định bị hủy bỏ, hoặc được công nhận lại',
    },
    without: {
      noted: 'thiếu thì ghi rõ để người quyết định biết',
      'no-submission': 'thiếu thì chưa được trình hồ sơ',
      'no-decision': 'thiếu thì chưa được quyết định',
    },
  },
  en: {
    file: { admission: 'admission file', recognition: 'recognition file', removal: 'removal file' },
    need: {
      always: 'always needed',
      'somebody-asked': 'needed where somebody was asked by letter',
      'second-introduction': 'needed where two members introduce',
      union: 'needed where a union introduces',
      division: 'needed where there is a division committee',
      'grassroots-vote': 'needed where the grassroots committee votes',
      'failed-vote': 'needed where a vote failed',
      removal: 'needed where somebody is to be struck off',
      'removal-division': 'needed for a removal where there is a division committee',
      'removal-grassroots-vote': 'needed for a removal where the grassroots committee votes',
      discipline: 'needed where the member was disciplined',
      complaint: 'needed where somebody complained about a removal',
      'asked-for': 'needed where a special case asks for it',
      'wrong-decision': 'needed where a decision was annulled, or recognised again',
    },
    without: {
      noted: 'its absence is shown to who decides',
      'no-submission': 'without it the file does not go up',
      'no-decision': 'without it nothing is decided',
    },
  },
};

/** The name of a line of a checklist, such as `Application (admission file)`; `file.slot` is its path. */
export function namePaperLine(language: Language, path: string): string {
  const [file = '', slot = ''] = path.split('.');
  const name = nameOf(language, 'papers', slot);
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} (${WORDS[language].file[file] ?? file})`;
}

/** A word of a line of a checklist, such as `always needed`; undefined for any other word. */
export function findPaperWord(language: Language, word: string): string | undefined {
  const { need, without } = WORDS[language];
  const words: Readonly<Record<string, string>> = { ...need, ...without };
  return words[word];
}
