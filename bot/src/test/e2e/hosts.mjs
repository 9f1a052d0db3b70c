// How a host shows cards: sizes and colours close to those of Teams, light and dark.

const light = {
  page: '#f5f5f5', card: '#ffffff', text: '#242424', subtle: '#616161', line: '#d1d1d1', button: '#ffffff',
  accent: '#4f52b2', good: '#0e700e', warning: '#8a5b00', attention: '#b10e1c',
  emphasis: '#e0e0e0', goodBar: '#54b054', warningBar: '#eaa300', attentionBar: '#d13438', accentBar: '#7f85f5',
};
const dark = {
  page: '#1f1f1f', card: '#292929', text: '#ffffff', subtle: '#adadad', line: '#666666', button: '#292929',
  accent: '#9ea2ff', good: '#92c353', warning: '#f8d22a', attention: '#f9526b',
  emphasis: '#484848', goodBar: '#359b35', warningBar: '#d39300', attentionBar: '#c4314b', accentBar: '#5b5fc7',
};

export const colours = { light, dark };

const shade = (c, background) => {
  const pair = colour => ({ default: colour, subtle: colour });
  return {
    backgroundColor: background,
    borderColor: background,
    foregroundColors: {
      default: { default: c.text, subtle: c.subtle },
      dark: pair(c.text), light: pair(c.subtle),
      accent: pair(c.accent), good: pair(c.good), warning: pair(c.warning), attention: pair(c.attention),
    },
  };
};

export const host = c => ({
  hostCapabilities: { capabilities: null },
  supportsInteractivity: true,
  fontFamily: '"Segoe UI", "DejaVu Sans", sans-serif',
  fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 200, default: 400, bolder: 600 },
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: c.line },
  actions: {
    maxActions: 6, spacing: 'default', buttonSpacing: 8, actionsOrientation: 'horizontal', actionAlignment: 'left',
    showCard: { actionMode: 'inline', inlineTopMargin: 16 },
  },
  inputs: { label: { inputSpacing: 'small', requiredInputs: {}, optionalInputs: { weight: 'Bolder' } } },
  textBlock: { headingLevel: 2 },
  containerStyles: {
    default: shade(c, c.card),
    emphasis: shade(c, c.emphasis),
    good: shade(c, c.goodBar),
    warning: shade(c, c.warningBar),
    attention: shade(c, c.attentionBar),
    accent: shade(c, c.accentBar),
  },
});

export const style = c => `
  body { margin: 0; padding: 12px; background: ${c.page}; color: ${c.text}; font: 11px monospace; }
  main { columns: var(--cards); column-gap: 12px; width: calc(var(--cards) * (var(--width) + 12px)); }
  section { break-inside: avoid; width: var(--width); margin-bottom: 16px; }
  .card { background: ${c.card}; border: 1px solid ${c.line}; border-radius: 6px; }
  .ac-pushButton { background: ${c.button}; color: ${c.text}; border: 1px solid ${c.line}; border-radius: 4px;
    font: 600 14px "Segoe UI", "DejaVu Sans", sans-serif; padding: 5px 12px; min-width: 0; }
  .ac-anchor { color: ${c.accent}; }
  .ac-input.ac-textInput { width: 100%; box-sizing: border-box; background: ${c.page}; color: ${c.text};
    border: 1px solid ${c.line}; border-radius: 4px; padding: 5px 8px; font-size: 14px; }
  label { color: ${c.text}; }
`;
