import { expo } from '../../../src/models/frameworks/expo.ts';
import { prove } from './prove.ts';

prove('expo', expo, { runs: [{ gateway: 'expo', packages: ['expo-server'] }] });
