/** A page without script or outside parts; styles stand inside because helmet allows inline ones only. */
export const HOME_PAGE = `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Rõ</title>
<style>
  body { font: 17px/1.6 system-ui, sans-serif; max-width: 40rem; margin: 12vh auto; padding: 0 1.25rem; color: #1d2530; }
  h1 { font-size: 3rem; margin: 0; color: #a3161c; }
  a { color: #a3161c; }
  li { margin: .4rem 0; }
  [lang=en] { color: #5b6572; }
</style>
</head>
<body>
<h1>Rõ</h1>
<p><strong>Rõ người, rõ việc, rõ trách nhiệm, rõ thời gian.</strong><br>
Hệ thống theo dõi quy trình kết nạp đảng viên: ai phải làm gì, cấp nào chịu trách nhiệm, hạn đến ngày nào.</p>
<p lang="en">Rõ (“clear”) follows every admission from the awareness class to full membership and says at any moment
who must do what, which body answers for it, and by when.</p>
<ul>
  <li><a href="/docs">Tài liệu API <span lang="en">· API documents</span></a></li>
  <li><a href="/openapi.json">openapi.json</a></li>
  <li><a href="/health/ready">Tình trạng hệ thống <span lang="en">· health</span></a></li>
</ul>
</body>
</html>
`;
