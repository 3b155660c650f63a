// @ts-check
import { defineEcConfig, ExpressiveCodeTheme } from '@astrojs/starlight/expressive-code';
import { codeTheme } from './src/integrations/code-themes.ts';

/** Code blocks in the site's own tokens: raised paper, a hairline, no window dressing. */
export default defineEcConfig({
  themes: [new ExpressiveCodeTheme(codeTheme('light')), new ExpressiveCodeTheme(codeTheme('dark'))],
  useStarlightUiThemeColors: false,
  useStarlightDarkModeSwitch: false,
  useDarkModeMediaQuery: true,
  useThemedScrollbars: false,
  themeCssSelector: (theme) => `[data-theme='${theme.type}']`,
  cascadeLayer: 'starlight.components',
  // No picture of a terminal round a command, and no line that runs out of the page.
  defaultProps: {
    wrap: true,
    overridesByLang: { 'bash,sh,shell,zsh,console,shellsession': { frame: 'code' } },
  },
  styleOverrides: {
    borderRadius: '0',
    borderColor: 'var(--hairline)',
    codeFontFamily: 'var(--mono)',
    codeFontSize: 'var(--size-15)',
    codeLineHeight: 'var(--leading-prose)',
    codePaddingInline: 'var(--s16)',
    codePaddingBlock: 'var(--s12)',
    uiFontFamily: 'var(--sans)',
    uiFontSize: 'var(--size-13)',
    focusBorder: 'var(--ink)',
    frames: {
      frameBoxShadowCssValue: 'none',
      editorBackground: 'var(--raised)',
      terminalBackground: 'var(--raised)',
      editorActiveTabBackground: 'transparent',
      editorActiveTabForeground: 'var(--ink-2)',
      editorActiveTabBorderColor: 'transparent',
      editorActiveTabIndicatorTopColor: 'transparent',
      editorActiveTabIndicatorBottomColor: 'transparent',
      editorTabBarBackground: 'transparent',
      editorTabBarBorderColor: 'transparent',
      editorTabBarBorderBottomColor: 'var(--hairline)',
      terminalTitlebarBackground: 'transparent',
      terminalTitlebarForeground: 'var(--ink-2)',
      terminalTitlebarBorderBottomColor: 'var(--hairline)',
      terminalTitlebarDotsOpacity: '0',
      inlineButtonForeground: 'var(--ink)',
      tooltipSuccessBackground: 'var(--ink)',
      tooltipSuccessForeground: 'var(--paper)',
    },
  },
});
