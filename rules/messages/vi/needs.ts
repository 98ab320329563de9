import type { Messages } from '../messages';

/** Words of what a candidate's own case asks for. */
export const needsWords = {
  mountain: 'vùng núi',
  border: 'vùng biên giới',
  island: 'hải đảo',
  'ethnic-minority': 'vùng đồng bào dân tộc thiểu số',
  'especially-hard': 'vùng có điều kiện kinh tế - xã hội đặc biệt khó khăn',
  'offshore-fisher': 'ngư dân đánh bắt xa bờ',
  'no-organisation': 'nơi chưa có tổ chức đảng',
  'no-member': 'nơi chưa có đảng viên',
  'special-need': 'do yêu cầu đặc biệt',
  'reads-and-writes': 'biết đọc, biết viết',
  'primary-completed': 'hoàn thành chương trình tiểu học',
  'lower-secondary-completed': 'hoàn thành chương trình trung học cơ sở',
  'lower-secondary-diploma': 'bằng tốt nghiệp trung học cơ sở',
  'not-recorded': 'chưa ghi nhận',
  education: 'học vấn',
  'political-history': 'lịch sử chính trị',
  religion: 'tôn giáo',
  'private-owner': 'chủ doanh nghiệp tư nhân',
  'foreign-spouse': 'vợ hoặc chồng là người nước ngoài',
} satisfies Messages['words'];
