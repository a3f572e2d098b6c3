// Lists of values in a cell: `维修质量、服务态度`, `非 退款`, `repair quality, attitude`. A label may itself hold a comma, so
// the longest label that fits is taken, as the service does.

const LEAD = /^(非|不是|含|包含|not|contains)[\s:：]*/iu;
const PARTS = /[、,，;；]\s*/u;

function fold(text) {
  return text.normalize('NFKC').trim().toLowerCase().replaceAll(/[、,;]\s*/gu, ',');
}

/** Which choices a text names: `lead` such as 非, the `keys` chosen, and words that name nothing. */
export function readChoices(text, choices) {
  const byName = new Map();
  choices.forEach((choice) => {
    byName.set(fold(choice.label), choice);
    byName.set(fold(choice.key), choice);
  });
  const whole = text.trim();
  const lead = byName.has(fold(whole)) ? null : LEAD.exec(whole);
  const rest = lead ? whole.slice(lead[0].length) : whole;
  const parts = rest === '' || rest === '–' || rest === '-' ? [] : rest.split(PARTS);
  const keys = [];
  const unknown = [];
  for (let from = 0; from < parts.length; ) {
    let length = parts.length - from;
    while (length > 0 && !byName.has(fold(parts.slice(from, from + length).join(',')))) {
      length--;
    }
    if (length === 0) {
      unknown.push(parts[from]);
      from++;
    } else {
      keys.push(byName.get(fold(parts.slice(from, from + length).join(','))).key);
      from += length;
    }
  }
  return { lead: lead ? lead[0].trim() : '', keys, unknown };
}

/** The text of a list of choices. */
export function writeChoices(lead, keys, choices, isEnglish) {
  const labels = choices.filter((choice) => keys.includes(choice.key)).map((choice) => choice.label);
  const list = labels.join(isEnglish ? ', ' : '、');
  return lead && list ? `${lead} ${list}` : list;
}
